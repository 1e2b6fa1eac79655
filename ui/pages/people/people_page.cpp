#include "ui/pages/people/people_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/people/offered_roles_tab.h"
#include "ui/pages/people/person_dialog.h"
#include "ui/pages/people/person_tabs.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/sign_in/connect_dialog.h"
#include "ui/sign_in/provider_strip.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

std::vector<service::Operation> readCalls(const Store&, const Subject& subject) { return {{"practice", "GetPerson", {{"UserName", subject.name()}}}}; }

}  // namespace

PeoplePage::PeoplePage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("people"),
                 {tr("Practice people"), tr("1 person"), tr("%1 people"), tr("Nobody in the practice directory yet"),
                  tr("People of the practice identity provider have no credentials in any account: they sign in there, by SAML or OpenID Connect, and get sessions of roles. Create a person, "
                     "then connect the provider to an account."),
                  QStringLiteral("user")},
                 parent)
{
    m_model = new PeopleModel(this);
    connect(changesWorkspace(context.store, list()->addAction(QStringLiteral("peopleCreate"), tr("&Create person…"), QStringLiteral("add"), true)), &QAction::triggered, this, [this] { openDialog(nullptr); });
    connect(changesWorkspace(context.store, list()->addSelectionAction(QStringLiteral("peopleClone"), tr("Clone…"), QStringLiteral("copy"), true)), &QAction::triggered, this,
            [this] { openDialog(this->context().store.snapshot()->people().find(currentName().toStdString())); });
    auto* strip = new ProviderStrip(context, this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, strip);
    connect(strip, &ProviderStrip::connectRequested, this, &PeoplePage::connectProvider);
    connect(strip, &ProviderStrip::signInRequested, this, [this] { this->context().navigation.signInAsPerson(currentName()); });
    addTab(new PersonTab(context, tabParent()), tr("Details"));
    addTab(new AttributesTab(context, tabParent()), tr("Attributes"));
    addTab(new OfferedRolesTab(context, tabParent()), tr("Roles by SAML"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
}

void PeoplePage::updateModel(const identity::Snapshot& world, const identity::Account&) { m_model->setTable({}, world.people()); }

QModelIndex PeoplePage::find(const Arn& arn) const
{
    const bool here = arn.service == "practice" && arn.resource.starts_with("person/");
    return here ? findKey(toQt(arn.resource).section(QLatin1Char('/'), 1)) : QModelIndex();
}

QModelIndex PeoplePage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString PeoplePage::currentName() const
{
    const QModelIndex row = list()->current();
    return row.isValid() ? row.data(KeyRole).toString() : QString();
}

QString PeoplePage::detail(const Subject& subject) const
{
    const auto person = context().store.snapshot()->people().find(subject.name());
    if (!person)
        return {};
    const QString name = person->displayName.empty() ? QString() : toQt(person->displayName) + QStringLiteral(" · ");
    return name + tr("Subject %1 · created %2").arg(toQt(person->id), localText(person->created));
}

RemovalPlan PeoplePage::removalOf(const QStringList& keys) const
{
    Removal removal;
    for (const QString& key : keys)
        removal.things.push_back({{"practice", "DeletePerson", {{"UserName", key.toStdString()}}}});
    removal.title = keys.size() == 1 ? tr("Delete person %1").arg(keys.first()) : tr("Delete %1 people").arg(keys.size());
    removal.question = tr("They cannot sign in any more. Sessions that they have now last until they expire. Somebody new with the same name is somebody else: the subject is another.\n\nUndo brings it all back.");
    return [removal] { return removal; };
}

void PeoplePage::openDialog(const identity::RowPtr<identity::Person>& original)
{
    auto* dialog = new PersonDialog(context(), original, this);
    connect(dialog, &PersonDialog::created, this, &PeoplePage::selectWhenThere);
    dialog->open();
}

void PeoplePage::connectProvider()
{
    QStringList people;
    for (const QModelIndex& row : list()->selected())
        people += row.data(KeyRole).toString();
    (new ConnectDialog(context(), people, this))->open();
}

}  // namespace rolewright::ui
