#include "ui/switch_role/more_options.h"

#include "core/policy/edit.h"
#include "core/service/session_policies.h"
#include "core/sts/session.h"
#include "ui/policy/policy_workbench.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/tags_editor.h"
#include "ui/widgets/text_list_editor.h"
#include "ui/widgets/text_rules.h"
#include "ui/widgets/title_tabs.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostOffered = 50;
constexpr int panelHeight = 260;

std::vector<Suggestion> policiesLike(const identity::Snapshot& world, const identity::Account* account, const QString& typed)
{
    std::vector<Suggestion> found;
    const auto add = [&](const AccountId* owner, const identity::ManagedPolicy& policy) {
        const QString arn = toQt(owner ? identity::arnOf(*owner, policy) : "arn:aws:iam::aws:policy" + policy.path + policy.name);
        if (found.size() < mostOffered && arn.contains(typed, Qt::CaseInsensitive))
            found.push_back({arn, toQt(policy.name), owner ? toQt(owner->text()) : QStringLiteral("AWS"), QStringLiteral("policy")});
    };
    if (account)
        account->policies.forEach([&](const auto& policy) { add(&account->id, *policy); });
    world.awsPolicies().forEach([&](const auto& policy) { add(nullptr, *policy); });
    return found;
}

}  // namespace

MoreOptions::MoreOptions(const QString& prefix, Store& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_button = new QToolButton(this);
    m_button->setObjectName(prefix + QStringLiteral("More"));
    m_button->setAccessibleName(tr("More: source identity, session tags, session policies"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setText(tr("M&ore"));
    m_button->setToolTip(tr("Source identity, session tags, session policies"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(prefix + QStringLiteral("MoreSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // a source identity of 64 letters must not make the dialog wider
    auto* head = new QHBoxLayout;
    head->addWidget(m_button);
    head->addWidget(m_summary, 1);
    m_panel = buildPanel(prefix);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_panel);
    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_panel->setVisible(open);
        showState();
        Q_EMIT toggled(open);
    });
    m_panel->hide();
    setInherited(nullptr);
}

QWidget* MoreOptions::buildPanel(const QString& prefix)
{
    auto* panel = new QWidget(this);
    m_sourceIdentity = new QLineEdit(panel);
    m_sourceIdentity->setObjectName(prefix + QStringLiteral("SourceIdentity"));
    m_sourceIdentity->setMaxLength(64);
    m_sourceIdentity->setToolTip(tr("Written into the trail for this session and for every role assumed with it; it cannot be changed afterwards. The role's trust must allow sts:SetSourceIdentity."));
    m_arns = new TextListEditor(prefix + QStringLiteral("PolicyArns"), tr("Managed policies that limit the session"), QStringLiteral("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"),
                                [this] { return policySearch(); }, panel);
    m_tabs = new TitleTabs(panel);
    m_tabs->setObjectName(prefix + QStringLiteral("MoreTabs"));
    m_tabs->setDocumentMode(true);
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("Session tags and session policies"));
    m_tabs->tabBar()->setObjectName(prefix + QStringLiteral("MoreTabBar"));
    m_tabs->addTab(buildTags(prefix), tr("Session tags"));
    m_tabs->addTab(buildPolicy(prefix), tr("Session policy"));
    m_tabs->addTab(m_arns, tr("Managed policies"));
    m_tabs->setFixedHeight(panelHeight);
    m_room = new QLabel(panel);
    m_room->setObjectName(prefix + QStringLiteral("PackedSize"));
    m_room->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("So&urce identity"), m_sourceIdentity);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addWidget(m_tabs);
    layout->addWidget(m_room);
    connect(m_sourceIdentity, &QLineEdit::textChanged, this, &MoreOptions::showState);
    connect(m_arns, &TextListEditor::edited, this, &MoreOptions::showState);
    connect(m_arns, &TextListEditor::typing, this, &MoreOptions::showState);
    return panel;
}

QWidget* MoreOptions::buildTags(const QString& prefix)
{
    auto* page = new QWidget(m_tabs);
    m_inheritedText = new QLabel(page);
    m_inheritedText->setObjectName(prefix + QStringLiteral("InheritedTags"));
    m_inheritedText->setTextFormat(Qt::PlainText);
    m_inheritedText->setWordWrap(true);
    m_tags = new TagsEditor(prefix + QStringLiteral("Tags"), page, TagsEditor::Kind::session);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_inheritedText);
    layout->addWidget(m_tags, 1);
    connect(m_tags, &TagsEditor::edited, this, &MoreOptions::showState);
    return page;
}

QWidget* MoreOptions::buildPolicy(const QString& prefix)
{
    auto* page = new QWidget(m_tabs);
    m_limit = new QCheckBox(tr("Limit this session &by a policy of its own"), page);
    m_limit->setObjectName(prefix + QStringLiteral("LimitByPolicy"));
    m_limit->setToolTip(tr("The session may do what both the role and this policy allow. It gives nothing that the role does not have."));
    m_policy = new PolicyWorkbench(policy::Type::identity, prefix + QStringLiteral("SessionPolicy"), prefix + QStringLiteral("SessionForm"), tr("Session policy"), page);
    m_policy->showPanels(PolicyWorkbench::Panels::json);
    m_policy->setWorld(m_store.snapshot(), m_store.account());
    m_policy->hide();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_limit);
    layout->addWidget(m_policy, 1);
    layout->addStretch(0);
    connect(m_limit, &QCheckBox::toggled, this, &MoreOptions::limitByPolicy);
    connect(m_policy, &PolicyWorkbench::edited, this, &MoreOptions::showState);
    return page;
}

SuggestField::Search MoreOptions::policySearch() const
{
    const auto arn = Arn::parse(m_roleArn.toStdString());
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    const identity::SnapshotPtr world = m_store.snapshot();
    const identity::AccountPtr account = id ? world->account(*id) : nullptr;
    return [world, account](const QString& typed) { return policiesLike(*world, account.get(), typed); };
}

/// A policy to begin with: reading in S3.
void MoreOptions::limitByPolicy(bool on)
{
    if (on && m_policy->text().trimmed().isEmpty())
        m_policy->setText(toQt(policy::newIdentityPolicy(policy::Effect::allow, {"s3:Get*", "s3:List*"}, {"*"})));
    m_policy->setVisible(on);
    showState();
}

void MoreOptions::fill(const AssumeWish& wish)
{
    if (!m_fixed)
        m_sourceIdentity->setText(wish.sourceIdentity);
    m_tags->setTags(wish.tags, wish.transitiveKeys);
    m_policy->setText(wish.policy);
    m_limit->setChecked(!wish.policy.isEmpty());
    m_arns->setValues(wish.policyArns);
    showState();
}

void MoreOptions::read(AssumeWish& wish) const
{
    wish.sourceIdentity = !m_fixed ? m_sourceIdentity->text() : QString();
    wish.tags = m_tags->tags();
    wish.transitiveKeys = m_tags->transitiveKeys();
    wish.policy = m_limit->isChecked() ? m_policy->text().trimmed() : QString();
    wish.policyArns = m_arns->values();
}

void MoreOptions::setInherited(const sts::Session* session)
{
    const bool was = std::exchange(m_fixed, session && session->sourceIdentity);
    if (m_fixed || was)
        m_sourceIdentity->setText(m_fixed ? toQt(*session->sourceIdentity) : QString());
    m_sourceIdentity->setEnabled(!m_fixed);
    m_sourceIdentity->setPlaceholderText(tr("optional"));
    m_inherited.clear();
    QStringList lines;
    for (const identity::Tag& tag : session ? session->tags : identity::Tags()) {
        if (std::find(session->transitiveKeys.begin(), session->transitiveKeys.end(), tag.key) == session->transitiveKeys.end())
            continue;
        m_inherited.push_back(tag);
        lines += QStringLiteral("%1 = %2").arg(toQt(tag.key), toQt(tag.value));
    }
    m_inheritedText->setText(tr("Handed on by the session that asks, and not to be set anew: %1").arg(lines.join(QStringLiteral(", "))));
    m_inheritedText->setVisible(!lines.isEmpty());
    showState();
}

QString MoreOptions::complaint() const
{
    if (!m_fixed && !m_sourceIdentity->text().isEmpty()) {
        if (const QString wrong = ui::complaint(m_sourceIdentity->text(), service::rules::sessionName); !wrong.isEmpty())
            return tr("Source identity: %1").arg(wrong);
    }
    if (const QString wrong = m_tags->complaint(); !wrong.isEmpty())
        return tr("Session tags: %1").arg(wrong);
    for (const identity::Tag& tag : m_tags->tags()) {
        const auto same = [&](const identity::Tag& other) { return toQt(other.key).compare(toQt(tag.key), Qt::CaseInsensitive) == 0; };
        if (std::any_of(m_inherited.begin(), m_inherited.end(), same))
            return tr("Session tags: `%1` is handed on by the session that asks and cannot be set anew.").arg(toQt(tag.key));
    }
    if (m_limit->isChecked()) {
        if (const QString wrong = m_policy->complaint(); !wrong.isEmpty())
            return tr("Session policy: %1").arg(wrong);
    }
    if (const QString typed = m_arns->pending(); !typed.isEmpty())  // left out it would limit nothing
        return tr("Managed policies: `%1` is typed and not in the list yet. Press Enter or Add.").arg(typed);
    for (const QString& arn : m_arns->values()) {
        if (!Arn::parse(arn.toStdString()))
            return tr("Managed policies: `%1` is no ARN.").arg(arn);
    }
    return {};
}

bool MoreOptions::isOpen() const { return m_button->isChecked(); }

void MoreOptions::setOpen(bool open) { m_button->setChecked(open); }

QString MoreOptions::summary() const
{
    QStringList parts;
    if (!m_sourceIdentity->text().isEmpty())
        parts += tr("source identity %1").arg(m_sourceIdentity->text());
    if (const auto count = m_tags->tags().size(); count > 0)
        parts += count == 1 ? tr("1 tag") : tr("%1 tags").arg(count);
    if (m_limit->isChecked())
        parts += tr("session policy");
    if (const auto count = m_arns->values().size(); count > 0)
        parts += count == 1 ? tr("1 managed policy") : tr("%1 managed policies").arg(count);
    return parts.join(QStringLiteral(" · "));
}

void MoreOptions::showState()
{
    m_button->setArrowType(isOpen() ? Qt::DownArrow : Qt::RightArrow);
    m_summary->setText(summary());
    m_summary->setToolTip(m_summary->text());
    m_button->setAccessibleDescription(m_summary->text());
    AssumeWish wish;
    read(wish);
    identity::Tags tags = m_inherited;
    tags.insert(tags.end(), wish.tags.begin(), wish.tags.end());
    std::vector<std::string> arns;
    for (const QString& arn : wish.policyArns)
        arns.push_back(arn.toStdString());
    const bool packed = !wish.policy.isEmpty() || !arns.empty() || !tags.empty();
    const auto size = service::packedSize(wish.policy.isEmpty() ? std::nullopt : std::optional(wish.policy.toStdString()), arns, tags);
    m_room->setText(!packed ? QString() : size ? tr("Tags and policies take about %1 % of the room there is for them.").arg(*size) : messageOf(size.error()));
    m_room->setVisible(packed);
    Q_EMIT edited();
}

}  // namespace rolewright::ui
