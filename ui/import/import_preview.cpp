#include "ui/import/import_preview.h"

#include "ui/models/account_text.h"
#include "ui/models/lines_model.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/title_tabs.h"

#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {

ImportPreview::ImportPreview(QWidget* parent) : QWidget(parent)
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_tabs = new TitleTabs(this);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->setAccessibleName(tr("What the import would do"));
    m_tabs->setDocumentMode(true);
    m_refusals = addTab(QStringLiteral("importRefusals"), tr("Refused"), tr("Nothing is refused."));
    m_replaced = addTab(QStringLiteral("importReplaced"), tr("Replaced or removed"), tr("Nothing that is there now is replaced or removed."));
    m_unknowns = addTab(QStringLiteral("importUnknowns"), tr("Not known"), tr("The files tell all that there is to know."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
}

QTableView* ImportPreview::addTab(const QString& objectName, const QString& accessibleName, const QString& words)
{
    auto* view = new QTableView(this);
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setModel(new LinesModel(view));
    lookLikeList(*view);
    view->setTextElideMode(Qt::ElideMiddle);
    view->horizontalHeader()->setStretchLastSection(true);
    new EmptyWords(*view, words);
    m_tabs->addTab(view, accessibleName);
    return view;
}

void ImportPreview::fill(QTableView* view, const QString& title, const QStringList& headers, std::vector<QStringList> rows)
{
    m_tabs->setTabText(m_tabs->indexOf(view), QStringLiteral("%1 (%2)").arg(title).arg(rows.size()));
    qobject_cast<LinesModel*>(view->model())->setLines(headers, std::move(rows));
}

void ImportPreview::show(const interchange::ImportResult& result, const identity::Snapshot& world)
{
    std::vector<QStringList> refused;
    for (const interchange::Refusal& refusal : result.refusals)
        refused.push_back({toQt(result.placeOf(refusal)), toQt(refusal.what), toQt(refusal.reason)});
    std::vector<QStringList> replaced;
    for (const identity::Change& change : result.changes.changes) {
        if (change.before.index() != 0)
            replaced.push_back({change.after.index() != 0 ? tr("replaced") : tr("removed"), toQt(identity::describe(change.table)), toQt(change.key)});
    }
    std::vector<QStringList> unknown;
    for (const Phrase& fact : result.unknowns)
        unknown.push_back({toQt(fact)});
    const identity::AccountPtr account = world.account(result.account);
    const QString where = account ? tr("the account %1 (%2)").arg(accountName(*account), toQt(result.account.text())) : tr("the new account %1").arg(toQt(result.account.text()));
    m_summary->setText(result.changes.empty() ? tr("Nothing of this can be imported.")
                                              : tr("Users: %1 · Groups: %2 · Roles: %3 · Policies: %4\nInto %5. Replaced or removed there: %6 · Refused: %7")
                                                    .arg(result.users)
                                                    .arg(result.groups)
                                                    .arg(result.roles)
                                                    .arg(result.policies)
                                                    .arg(where)
                                                    .arg(replaced.size())
                                                    .arg(refused.size()));
    fill(m_refusals, tr("Refused"), {tr("Place"), tr("What"), tr("Why")}, std::move(refused));
    fill(m_replaced, tr("Replaced or removed"), {tr("What happens"), tr("Kind"), tr("Name")}, std::move(replaced));
    fill(m_unknowns, tr("Not known"), {tr("What the files do not tell")}, std::move(unknown));
    m_tabs->setCurrentWidget(!result.refusals.empty() ? m_refusals : m_unknowns);
}

}  // namespace rolewright::ui
