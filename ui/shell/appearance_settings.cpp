#include "ui/shell/appearance_settings.h"

#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* sizeProperty = "rolewrightSize";

/// The size that the window was begun with: it is changed nowhere but here.
int shownSizePercent()
{
    if (!qApp->property(sizeProperty).isValid())
        qApp->setProperty(sizeProperty, sizePercent());
    return qApp->property(sizeProperty).toInt();
}

/// The language of the next start; of the desktop's only one of ours.
QString nextLanguage()
{
    if (!chosenLanguage().isEmpty())
        return chosenLanguage();
    const QString desktop = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
    const QList<Language> ours = languages();
    return std::any_of(ours.begin(), ours.end(), [&desktop](const Language& one) { return one.code == desktop; }) ? desktop : ours.first().code;
}

}  // namespace

AppearanceSettings::AppearanceSettings(QWidget* parent) : QWidget(parent)
{
    auto* scheme = new QComboBox(this);
    scheme->setObjectName(QStringLiteral("settingsScheme"));
    scheme->setAccessibleName(tr("Colours"));
    scheme->addItem(tr("As the desktop has it"), -1);
    for (const auto& [value, text] :
         {std::pair(Scheme::light, tr("Light")), std::pair(Scheme::dark, tr("Dark")), std::pair(Scheme::highContrast, tr("High contrast"))})
        scheme->addItem(text, static_cast<int>(value));
    scheme->setCurrentIndex(scheme->findData(schemeChoice() ? static_cast<int>(*schemeChoice()) : -1));
    auto* size = new QSpinBox(this);
    size->setObjectName(QStringLiteral("settingsSize"));
    size->setAccessibleName(tr("Size of texts and controls, in per cent"));
    size->setRange(80, 200);
    size->setSingleStep(10);
    size->setSuffix(tr(" %"));
    size->setValue(sizePercent());
    auto* language = new QComboBox(this);
    language->setObjectName(QStringLiteral("settingsLanguage"));
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the desktop has it"), QString());
    for (const Language& one : languages())
        language->addItem(one.name, one.code);
    language->setCurrentIndex(std::max(0, language->findData(chosenLanguage())));
    auto* motion = new QCheckBox(tr("&Move as little as possible"), this);
    motion->setObjectName(QStringLiteral("settingsMotion"));
    motion->setToolTip(tr("Nothing slides open, and the text cursor does not blink."));
    motion->setChecked(reducedMotion());
    auto* note = new InlineMessage(QStringLiteral("settingsSizeNote"), this);

    auto* form = new QFormLayout;
    form->addRow(tr("C&olours"), scheme);
    form->addRow(tr("&Size"), size);
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), motion);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addStretch(1);
    connect(scheme, &QComboBox::activated, this, [scheme] {
        const int value = scheme->currentData().toInt();
        chooseScheme(*qApp, value < 0 ? std::nullopt : std::optional(static_cast<Scheme>(value)));
    });
    const auto showNote = [note] {  // as long as it is so, however often the settings are opened
        QStringList lines;
        if (sizePercent() != shownSizePercent())
            lines += tr("Texts, icons and controls have this size from the next start on.");
        if (nextLanguage() != installedLanguage())
            lines += tr("The window speaks this language from the next start on.");
        note->say(InlineMessage::Tone::note, lines.join(QLatin1Char('\n')));
    };
    connect(size, &QSpinBox::valueChanged, this, [showNote](int percent) {
        setSizePercent(percent);
        showNote();
    });
    connect(language, &QComboBox::activated, this, [language, showNote] {
        chooseLanguage(language->currentData().toString());
        showNote();
    });
    showNote();
    connect(motion, &QCheckBox::toggled, this, [](bool on) { setReducedMotion(*qApp, on); });
}

}  // namespace rolewright::ui
