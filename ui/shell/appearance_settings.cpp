#include "ui/shell/appearance_settings.h"

#include "ui/theme/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

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
    connect(size, &QSpinBox::valueChanged, this, [note, begun = sizePercent()](int percent) {
        setSizePercent(percent);
        note->say(InlineMessage::Tone::note, percent == begun ? QString() : tr("Texts, icons and controls have this size from the next start on."));
    });
    connect(language, &QComboBox::activated, this, [language, note, begun = chosenLanguage()] {
        chooseLanguage(language->currentData().toString());
        note->say(InlineMessage::Tone::note, chosenLanguage() == begun ? QString() : tr("The window speaks this language from the next start on."));
    });
    connect(motion, &QCheckBox::toggled, this, [](bool on) { setReducedMotion(*qApp, on); });
}

}  // namespace rolewright::ui
