#include "ui/principal_wizard/principal_steps.h"

#include "core/base/text.h"
#include "ui/tasks/run_by_size.h"
#include "ui/theme/icons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/tags_editor.h"
#include "ui/widgets/title_tabs.h"
#include "ui/wizard/effect_panel.h"
#include "ui/wizard/managed_policies_field.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostListed = 300;

QLabel* hint(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

void put(QLineEdit* field, const std::string& text)
{
    if (field->text().toStdString() != text)
        field->setText(toQt(text));
}

}  // namespace

PrincipalNameStep::PrincipalNameStep(PrincipalState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    const bool user = state.draft.isUser();
    setObjectName(QStringLiteral("principalNameStep"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("principalName"));
    setFocusProxy(m_name);
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("principalPath"));
    m_path->setToolTip(tr("Part of the ARN, for policies that speak of a whole branch: /engineering/"));
    m_nameMessage = new InlineMessage(QStringLiteral("principalNameMessage"), this);
    m_nameMessage->setField(m_name);
    m_pathMessage = new InlineMessage(QStringLiteral("principalPathMessage"), this);
    m_pathMessage->setField(m_path);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameMessage);
    form->addRow(tr("&Path"), m_path);
    form->addRow(QString(), m_pathMessage);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint(user ? tr("A user is a person or a program with credentials of its own. A key can be made along, an MFA device afterwards.")
                                : tr("A group gives its members permissions in common. It cannot sign in, and no policy can name it as a principal."),
                           this));
    layout->addLayout(form);
    if (user) {
        m_tags = new TagsEditor(QStringLiteral("principalTags"), this);
        layout->addWidget(new QLabel(tr("Tags"), this));
        layout->addWidget(m_tags, 1);
        connect(m_tags, &TagsEditor::edited, this, &PrincipalNameStep::take);
    } else {
        layout->addStretch(1);
    }
    connect(m_name, &QLineEdit::textEdited, this, &PrincipalNameStep::take);
    connect(m_path, &QLineEdit::textEdited, this, &PrincipalNameStep::take);
}

void PrincipalNameStep::take()
{
    m_state.draft.name = m_name->text().toStdString();
    m_state.draft.path = m_path->text().toStdString();
    if (m_tags)
        m_state.draft.tags = m_tags->tags();
    showComplaints();
    Q_EMIT edited();
}

void PrincipalNameStep::refresh()
{
    put(m_name, m_state.draft.name);
    put(m_path, m_state.draft.path);
    if (m_tags && m_tags->tags() != m_state.draft.tags)
        m_tags->setTags(m_state.draft.tags);
    showComplaints();
}

void PrincipalNameStep::showComplaints()
{
    m_nameMessage->say(InlineMessage::Tone::error, m_state.draft.name.empty() ? QString() : m_state.draft.nameComplaint(*m_state.world));
    m_pathMessage->say(InlineMessage::Tone::error, m_state.draft.pathComplaint());
}

bool PrincipalNameStep::isComplete() const
{
    return m_state.draft.nameComplaint(*m_state.world).isEmpty() && m_state.draft.pathComplaint().isEmpty() && (!m_tags || m_tags->complaint().isEmpty());
}

MembershipStep::MembershipStep(PrincipalState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    const bool user = state.draft.isUser();
    setObjectName(QStringLiteral("principalMembership"));
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("principalLinkFilter"));
    m_filter->setAccessibleName(user ? tr("Find a group") : tr("Find a user"));
    m_filter->setPlaceholderText(m_filter->accessibleName());
    m_filter->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("principalLinks"));
    m_list->setAccessibleName(user ? tr("Groups to join") : tr("Users who join"));
    m_list->setUniformItemSizes(true);
    m_more = new QLabel(this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint(user ? tr("Permissions are better given to groups than to single users: whoever joins later gets the same.")
                                : tr("They get the group's permissions at once, beside those they have."),
                           this));
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_more);
    connect(m_filter, &QLineEdit::textChanged, this, &MembershipStep::refresh);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        std::vector<std::string>& links = m_state.draft.links;
        const std::string name = item->text().toStdString();
        links.erase(std::remove(links.begin(), links.end(), name), links.end());
        if (item->checkState() == Qt::Checked)
            links.push_back(name);
        Q_EMIT edited();
    });
}

void MembershipStep::refresh()
{
    const auto home = m_state.world->account(m_state.draft.account);
    if (home && m_state.draft.isUser())
        offer(home->groups);
    else if (home)
        offer(home->users);
    else
        showOffer({});
}

/// Those whose names hold what is typed and who are not chosen yet.
template <typename Rows> void MembershipStep::offer(const Rows& rows)
{
    const auto& links = m_state.draft.links;
    const auto look = [rows, wanted = text::lower(m_filter->text().trimmed().toStdString()), chosen = std::unordered_set<std::string>(links.begin(), links.end())] {
        Offer offer;
        const std::size_t room = mostListed - std::min(mostListed, chosen.size());
        rows.forEach([&](const auto& row) {
            const std::string& name = row->name;  // names are ASCII
            const auto found = std::search(name.begin(), name.end(), wanted.begin(), wanted.end(), [](char a, char b) { return text::lower(a) == b; });
            if ((found == name.end() && !wanted.empty()) || chosen.contains(name))
                return;
            if (offer.names.size() < room)
                offer.names.push_back(name);
            else
                ++offer.left;
        });
        return offer;
    };
    runBySize(m_looking, rows.size(), look, [this](const Offer& offer) { showOffer(offer); });
}

void MembershipStep::showOffer(const Offer& offer)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const std::vector<std::string>& links = m_state.draft.links;
    for (const std::string& link : links)
        add(toQt(link), true);
    for (const std::string& name : offer.names) {
        if (std::find(links.begin(), links.end(), name) == links.end())  // chosen meanwhile
            add(toQt(name), false);
    }
    m_more->setText(tr("%n more: type a part of the name.", nullptr, static_cast<int>(offer.left)));
    m_more->setVisible(offer.left > 0);
}

void MembershipStep::add(const QString& name, bool isChosen)
{
    auto* item = new QListWidgetItem(icon(m_state.draft.isUser() ? QStringLiteral("group") : QStringLiteral("user")), name);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    m_list->addItem(item);
}

PrincipalPoliciesStep::PrincipalPoliciesStep(PrincipalState& state, std::function<service::CallContext()> context, QWidget* parent)
    : WizardStep(parent), m_state(state), m_context(std::move(context))
{
    const bool user = state.draft.isUser();
    setObjectName(QStringLiteral("principalPolicies"));
    auto* tabs = new TitleTabs(this);
    tabs->setObjectName(QStringLiteral("principalPolicyTabs"));
    tabs->setAccessibleName(tr("Permissions"));
    tabs->setDocumentMode(true);
    m_policies = new ManagedPoliciesField(user, tabs);
    m_policies->setContentsMargins(0, 6, 0, 0);
    tabs->addTab(m_policies, user ? tr("Policies and boundary") : tr("Policies"));
    tabs->addTab(buildComes(tabs), tr("What it comes to"));
    m_summary = hint({}, this);
    m_summary->setObjectName(QStringLiteral("wizardEffectSummary"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint(user ? tr("Give a user few permissions of its own: groups for what people share, and roles for what they need now and then.")
                                : tr("Every member gets what these policies allow. Policies of the group's own are added on its page."),
                           this));
    layout->addWidget(tabs, 1);
    layout->addWidget(m_summary);
    connect(m_policies, &ManagedPoliciesField::edited, this, [this] {
        m_state.draft.attached = m_policies->attached();
        m_state.draft.boundary = m_policies->boundary();
        Q_EMIT edited();
    });
    connect(m_effect, &EffectPanel::told, this, [this] { m_summary->setText(m_effect->summary()); });
}

QWidget* PrincipalPoliciesStep::buildComes(QWidget* parent)
{
    auto* page = new QWidget(parent);
    m_effect = new EffectPanel(page);
    m_quotas = new QuotaMeters(QStringLiteral("wizardWhatQuotas"), page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_effect, 1);
    layout->addWidget(m_quotas);
    return page;
}

void PrincipalPoliciesStep::refresh()
{
    if (m_shownWorld != m_state.world) {
        m_shownWorld = m_state.world;
        m_policies->show(*m_state.world, m_state.draft.account, m_state.draft.attached, m_state.draft.boundary);
    }
    m_quotas->show(m_state.draft.quotas());
    if (m_askedWorld == m_state.world && m_asked == m_state.draft)
        return;
    m_askedWorld = m_state.world;
    m_asked = m_state.draft;
    m_effect->ask(m_state.world, m_state.draft.planned(), m_context(), {});
}

}  // namespace rolewright::ui
