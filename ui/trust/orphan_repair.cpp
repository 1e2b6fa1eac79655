#include "ui/trust/orphan_repair.h"

#include "ui/store/calls.h"
#include "ui/trust/principal_choice.h"
#include "ui/widgets/long_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

QString nameOf(const std::string& arn) { return toQt(arn).section(QLatin1Char(':'), 5).section(QLatin1Char('/'), -1); }

}  // namespace

OrphanRepair::OrphanRepair(int number, QWidget* parent) : QWidget(parent), m_number(number)
{
    setObjectName(QStringLiteral("trustOrphans%1").arg(number));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    hide();
}

void OrphanRepair::setPrincipals(const std::vector<policy::PrincipalEntry>& principals, const TrustSurroundings& surroundings)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});  // its successors have these names
        for (QPushButton* button : item->widget()->findChildren<QPushButton*>())
            button->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t place = 0; place < principals.size(); ++place) {
        if (describe(principals[place], *surroundings.world).orphan)
            addRow(static_cast<int>(place), principals[place], surroundings, principals.size() == 1);
    }
    setVisible(m_rows->count() > 0);
}

void OrphanRepair::addRow(int place, const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings, bool only)
{
    const std::string former = formerArn(principal, surroundings);
    const auto heir = identity::findPrincipal(*surroundings.world, former);
    const QString value = toQt(principal.value.value);
    auto* row = new QWidget(this);
    auto* words = new QLabel(former.empty() || former == principal.value.value ? tr("⚠ %1 is gone").arg(value) : tr("⚠ %1 was %2, who was deleted").arg(value, nameOf(former)), row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setToolTip(toQt(former));
    const auto button = [&](const QString& text, const char* kind, const QString& accessibleName, const QString& obstacle) {
        auto* made = new QPushButton(cutInTheMiddle(text), row);
        made->setObjectName(QStringLiteral("trustOrphan%1%2_%3").arg(QString::fromLatin1(kind)).arg(m_number).arg(place));
        made->setAccessibleName(accessibleName);
        made->setEnabled(obstacle.isEmpty());
        made->setToolTip(obstacle.isEmpty() && made->text() != text ? text : obstacle);
        made->setAccessibleDescription(obstacle);
        return made;
    };
    const QString name = former.empty() ? value : nameOf(former);
    auto* replace = button(heir ? tr("Trust today's %1").arg(name) : tr("Trust the new one"), "Replace", tr("Trust whoever is called %1 today").arg(name),
                           heir ? QString() : former.empty() ? tr("The name is not known: choose somebody.") : tr("Nobody is called %1 now: choose somebody.").arg(name));
    auto* remove = button(tr("Remove"), "Remove", tr("Remove %1, who is gone").arg(name), {});
    if (only)
        remove->setToolTip(tr("Nobody else is in this statement: it goes too."));
    auto* choose = button(tr("Choose another…"), "Choose", tr("Choose somebody in the place of %1").arg(name), {});
    auto* buttons = new QHBoxLayout;
    for (QPushButton* made : {replace, remove, choose})
        buttons->addWidget(made);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(row);  // beside three buttons the words would have the room of one
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words);
    layout->addLayout(buttons);
    m_rows->addWidget(row);
    connect(replace, &QPushButton::clicked, this, [this, place, arn = heir ? heir->arn : std::string()] { Q_EMIT replaceRequested(place, toQt(arn)); });
    connect(remove, &QPushButton::clicked, this, [this, place] { Q_EMIT removeRequested(place); });
    connect(choose, &QPushButton::clicked, this, [this, place] { Q_EMIT chooseRequested(place); });
}

std::string formerArn(const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings)
{
    if (Arn::parse(principal.value.value).ok())
        return principal.value.value;
    const auto known = surroundings.formerArns.find(principal.value.value);
    return known == surroundings.formerArns.end() ? std::string() : known->second;
}

}  // namespace rolewright::ui
