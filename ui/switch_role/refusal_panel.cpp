#include "ui/switch_role/refusal_panel.h"

#include "ui/widgets/change_control.h"
#include "ui/widgets/long_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostFixes = 4;

}  // namespace

RefusalPanel::RefusalPanel(const Store& store, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("refusalPanel"));
    setFrameShape(QFrame::StyledPanel);
    m_message = new QLabel(this);
    m_side = new QLabel(this);
    m_why = new QLabel(this);
    m_layout = new QVBoxLayout(this);
    for (QLabel* label : {m_message, m_side, m_why}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // ARNs do not wrap, and must not make the dialog wider
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_layout->addWidget(label);
    }
    m_message->setObjectName(QStringLiteral("refusalMessage"));
    m_message->setAccessibleName(tr("What was refused"));
    m_side->setObjectName(QStringLiteral("refusalSide"));
    m_side->setAccessibleName(tr("Which side refused"));
    QFont bold = m_side->font();
    bold.setBold(true);
    m_side->setFont(bold);
    m_why->setObjectName(QStringLiteral("refusalWhy"));
    m_why->setAccessibleName(tr("Why it was refused"));
    for (std::size_t i = 0; i < mostFixes; ++i) {
        m_fixes.push_back(addButton(i == 0 ? QStringLiteral("refusalFix") : QStringLiteral("refusalFix%1").arg(i), tr("Mend what is missing")));
        changesWorkspace(store, m_fixes.back());
        connect(m_fixes.back(), &QPushButton::clicked, this, [this, i] {
            if (i < m_remedies.size())
                Q_EMIT fixRequested(Remedy(m_remedies[i]));
        });
    }
    m_instead = addButton(QStringLiteral("refusalInstead"), tr("Choose the role that was probably meant"));
    connect(m_instead, &QPushButton::clicked, this, [this] { Q_EMIT insteadRequested(QString(m_insteadArn)); });
    m_device = addButton(QStringLiteral("refusalDevice"), tr("Set up an MFA device"));
    m_device->setText(tr("Set up an MFA device…"));
    connect(m_device, &QPushButton::clicked, this, &RefusalPanel::deviceRequested);
    m_retry = addButton(QStringLiteral("refusalRetry"), tr("Try to assume the role again"));
    m_retry->setText(tr("Try aga&in"));
    connect(m_retry, &QPushButton::clicked, this, &RefusalPanel::retryRequested);
    hide();
}

QPushButton* RefusalPanel::addButton(const QString& objectName, const QString& accessibleName)
{
    auto* button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    button->setAutoDefault(false);
    button->hide();
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void RefusalPanel::showRemedies(std::vector<Remedy> remedies)
{
    m_remedies = std::move(remedies);
    for (std::size_t i = 0; i < m_fixes.size(); ++i) {
        const bool there = i < m_remedies.size();
        m_fixes[i]->setVisible(there);
        if (!there)
            continue;
        QString title = m_remedies[i].title;
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        setLongText(*m_fixes[i], i == 0 ? tr("&Fix: %1…").arg(title) : tr("Or: %1…").arg(title), 96);
        m_fixes[i]->setAccessibleName(tr("Mend it: %1").arg(m_remedies[i].title));
    }
}

void RefusalPanel::explain(const QString& message, const QString& why, const std::optional<Remedy>& remedy)
{
    diagnose(message, {}, why, remedy ? std::vector{*remedy} : std::vector<Remedy>(), {});
}

void RefusalPanel::diagnose(const QString& message, const QString& side, const QString& why, std::vector<Remedy> remedies, const QString& instead)
{
    m_message->setText(QStringLiteral("✖ ") + message);
    m_side->setText(side);
    m_why->setText(why);
    m_message->setToolTip(message);
    m_why->setToolTip(why);
    m_side->setVisible(!side.isEmpty());
    m_why->setVisible(!why.isEmpty());
    showRemedies(std::move(remedies));
    m_insteadArn = instead;
    setLongText(*m_instead, tr("Ta&ke %1").arg(instead.section(QLatin1Char('/'), -1).replace(QLatin1Char('&'), QLatin1String("&&"))));
    m_instead->setVisible(!instead.isEmpty());
    m_retry->hide();
    m_device->hide();
    setVisible(true);
}

void RefusalPanel::offerDevice() { m_device->show(); }

void RefusalPanel::mended(const QString& title)
{
    m_message->setText(tr("✔ Done: %1. Edit ▸ Undo takes it back.").arg(title));
    m_message->setToolTip({});
    m_side->hide();
    m_why->hide();
    m_instead->hide();
    m_device->hide();
    showRemedies({});
    m_retry->show();
    setVisible(true);
}

}  // namespace rolewright::ui
