#include "ui/role_wizard/what_step.h"

#include "core/lint/lint.h"
#include "core/service/quotas.h"
#include "ui/policy/policy_workbench.h"
#include "ui/role_wizard/role_copy.h"
#include "ui/role_wizard/policy_templates.h"
#include "ui/role_wizard/role_facts.h"
#include "ui/store/calls.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/tall_area.h"
#include "ui/widgets/title_tabs.h"
#include "ui/wizard/effect_panel.h"
#include "ui/wizard/managed_policies_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// What the lint finds in a policy that is copied, a line for each.
QStringList findingsIn(const std::string& document)
{
    QStringList lines;
    for (const PolicyNote& note : notesOf({}, lint::lint(document, {policy::Type::identity, "", {}}).findings))
        lines += QStringLiteral("%1: %2").arg(kindText(note.kind), note.message);
    return lines;
}

/// The same fields that a copy of a role touches.
void putBack(RoleDraft& draft, const RoleDraft& before)
{
    draft.attached = before.attached;
    draft.inlinePolicy = before.inlinePolicy;
    draft.copied = before.copied;
    draft.boundary = before.boundary;
    draft.tags = before.tags;
}

}  // namespace

WhatStep::WhatStep(RoleState& state, std::function<service::CallContext()> context, QWidget* parent) : RoleStep(state, parent), m_context(std::move(context))
{
    setObjectName(QStringLiteral("wizardWhat"));
    m_tabs = new TitleTabs(this);
    m_tabs->setObjectName(QStringLiteral("wizardWhatTabs"));
    m_tabs->setAccessibleName(tr("What the role may do"));
    m_tabs->setDocumentMode(true);
    m_policies = new ManagedPoliciesField(true, m_tabs);
    m_policies->setContentsMargins(0, 6, 0, 0);
    m_tabs->addTab(m_policies, tr("Policies and boundary"));
    m_tabs->addTab(buildOwn(), tr("Policy of its own"));
    m_tabs->addTab(buildComes(), tr("What it comes to"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("wizardEffectSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buildCopyLine());
    layout->addWidget(m_copyMessage);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_summary);
    connectParts();
}

QLayout* WhatStep::buildCopyLine()
{
    m_copy = new QPushButton(tr("Copy from a &role…"), this);
    m_copy->setObjectName(QStringLiteral("wizardCopyRole"));
    m_copy->setAccessibleName(tr("Copy policies, boundary and tags from a role of this account"));
    m_copyBack = new QPushButton(tr("Take the cop&y back"), this);
    m_copyBack->setObjectName(QStringLiteral("wizardCopyRoleTakeBack"));
    m_copyBack->setAccessibleName(tr("Take back what was copied from the role"));
    m_copyBack->hide();
    m_copyMessage = new InlineMessage(QStringLiteral("wizardCopyRoleMessage"), this);
    auto* line = new QHBoxLayout;
    line->addWidget(m_copy);
    line->addWidget(m_copyBack);
    line->addStretch(1);
    return line;
}

QWidget* WhatStep::buildOwn()
{
    auto* page = new QWidget(m_tabs);
    m_template = new QComboBox(page);
    m_template->setObjectName(QStringLiteral("wizardTemplate"));
    m_template->setAccessibleName(tr("Starting point for the role's own policy"));
    m_inline = new PolicyWorkbench(policy::Type::identity, QStringLiteral("wizardInlinePolicy"), QStringLiteral("wizardInlineForm"),
                                   tr("The role's own policy, JSON"), page);
    m_inline->showPanels(PolicyWorkbench::Panels::form);  // the wizard shows the JSON at its side
    m_inline->editor()->setQuota(static_cast<int>(service::quota("RolePolicySize")), tr("All inline policies of the role together."));
    m_copiedTitle = new QLabel(tr("Copied policies, put as they are"), page);
    m_copied = new QListWidget(page);
    m_copied->setObjectName(QStringLiteral("wizardCopied"));
    m_copied->setAccessibleName(m_copiedTitle->text());
    m_copied->setMaximumHeight(fontMetrics().lineSpacing() * 4);
    m_removeCopied = new QPushButton(tr("Lea&ve out the copied policy"), page);
    m_removeCopied->setObjectName(QStringLiteral("wizardCopiedRemove"));
    m_removeCopied->setAccessibleName(tr("Leave out the copied policy that is selected"));
    auto* area = new TallArea(page);
    auto* around = new QVBoxLayout(page);
    around->setContentsMargins(0, 6, 0, 0);
    around->addWidget(area);
    QVBoxLayout* layout = area->content();
    layout->addWidget(m_template);
    layout->addWidget(m_inline, 1);
    layout->addWidget(m_copiedTitle);
    layout->addWidget(m_copied);
    layout->addWidget(m_removeCopied, 0, Qt::AlignLeft);
    return page;
}

QWidget* WhatStep::buildComes()
{
    auto* page = new QWidget(m_tabs);
    m_effect = new EffectPanel(page);
    m_notes = new PolicyNotes(QStringLiteral("wizardFindings"), page);
    m_quotas = new QuotaMeters(QStringLiteral("wizardWhatQuotas"), page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_effect, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_quotas);
    return page;
}

void WhatStep::connectParts()
{
    connect(m_copy, &QPushButton::clicked, this, &WhatStep::pickRole);
    connect(m_copyBack, &QPushButton::clicked, this, &WhatStep::takeCopyBack);
    connect(m_removeCopied, &QPushButton::clicked, this, &WhatStep::removeCopied);
    connect(m_copied, &QListWidget::currentRowChanged, this, [this](int row) { m_removeCopied->setEnabled(row >= 0); });
    connect(m_policies, &ManagedPoliciesField::edited, this, [this] {
        state().draft.attached = m_policies->attached();
        state().draft.boundary = m_policies->boundary();
        changed();
    });
    connect(m_template, &QComboBox::activated, this, &WhatStep::takeTemplate);
    connect(m_inline, &PolicyWorkbench::edited, this, [this] {
        state().draft.inlinePolicy = m_inline->text().trimmed().toStdString();
        changed();
    });
    connect(m_inline->editor(), &PolicyEditor::judged, this, [this] { m_notes->setNotes(m_inline->editor()->notes()); });
    connect(m_notes, &PolicyNotes::fixWanted, m_inline->editor(), &PolicyEditor::mend);
    connect(m_notes, &PolicyNotes::chosen, this, [this](std::size_t offset) {
        m_tabs->setCurrentIndex(1);
        m_inline->goTo(offset);
    });
    connect(m_effect, &EffectPanel::told, this, [this] { m_summary->setText(m_effect->summary()); });
}

void WhatStep::begin()
{
    m_shownWorld.reset();
    m_askedWorld.reset();
    m_beforeCopy.reset();
    m_copyBack->hide();
    m_copyMessage->clear();
    m_tabs->setCurrentIndex(0);
}

bool WhatStep::isComplete() const
{
    const RoleDraft& draft = state().draft;
    return (!draft.attached.empty() || !draft.inlinePolicy.empty() || !draft.copied.empty()) && unfinished().isEmpty();
}

QString WhatStep::unfinished() const
{
    return m_inline->begun();
}

QVariantMap WhatStep::begunDraft() const { return m_inline->begunDraft(); }

void WhatStep::restoreBegun(const QVariantMap& draft)
{
    refresh();  // the text it was begun in
    m_inline->restoreBegun(draft);
}

void WhatStep::takeUnfinished()
{
    m_inline->takeBegun();
}

/// The person changed something: a copy that was taken over before is no longer taken back as a whole.
void WhatStep::changed()
{
    m_beforeCopy.reset();
    m_copyBack->hide();
    m_copyMessage->clear();
    Q_EMIT edited();
}

void WhatStep::refresh()
{
    if (m_shownWorld != state().world) {
        m_shownWorld = state().world;
        m_policies->show(*state().world, state().draft.account, state().draft.attached, state().draft.boundary);
        fillTemplates();
        const auto home = state().world->account(state().draft.account);
        const bool any = home && !home->roles.empty();
        m_copy->setEnabled(any);
        m_copy->setToolTip(any ? tr("Policies, boundary and tags of a role that is there") : tr("There is no role in this account yet"));
    }
    showDraft();
}

void WhatStep::showDraft()
{
    const RoleDraft& draft = state().draft;
    const QString own = toQt(draft.inlinePolicy);
    m_inline->setWorld(state().world, draft.account);
    if (m_inline->text().trimmed() != own)
        m_inline->setText(own);
    std::size_t elsewhere = 0;
    const int row = m_copied->currentRow();
    m_copied->clear();
    for (const CopiedPolicy& policy : draft.copied) {
        const std::size_t size = countedSize(policy.text);
        elsewhere += size;
        auto* item = new QListWidgetItem(tr("%1 (%n character(s))", nullptr, static_cast<int>(size)).arg(toQt(policy.name)), m_copied);
        const QStringList findings = findingsIn(policy.text);
        if (!findings.isEmpty())
            item->setText(tr("%1 ⚠ %n finding(s)", nullptr, static_cast<int>(findings.size())).arg(item->text()));
        item->setToolTip(findings.isEmpty() ? toQt(policy.text) : findings.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + toQt(policy.text));
    }
    m_copied->setCurrentRow(std::min(row, m_copied->count() - 1));
    for (QWidget* part : std::initializer_list<QWidget*>{m_copiedTitle, m_copied, m_removeCopied})
        part->setVisible(!draft.copied.empty());
    m_removeCopied->setEnabled(m_copied->currentRow() >= 0);
    m_inline->editor()->setUsedElsewhere(static_cast<int>(elsewhere));
    m_quotas->show(quotasOf(draft));
    askWhatItComesTo();
}

void WhatStep::askWhatItComesTo()
{
    const std::string now = toText(state().draft);
    if (m_askedWorld == state().world && m_asked == now)
        return;
    m_askedWorld = state().world;
    m_asked = now;
    QString uncounted;
    analysis::PlannedPrincipal planned = plannedOf(state().draft, uncounted);
    m_effect->ask(state().world, std::move(planned), m_context(), uncounted);
}

void WhatStep::fillTemplates()
{
    m_template->clear();
    for (const PolicyTemplate& entry : policyTemplates(*state().world))
        m_template->addItem(entry.title, toQt(entry.document));
}

void WhatStep::takeTemplate(int index)
{
    const QString document = m_template->itemData(index).toString();
    if (!document.isEmpty())
        m_inline->replaceText(document);
}

void WhatStep::pickRole()
{
    PickList items;
    if (const auto home = state().world->account(state().draft.account)) {
        items = {home->roles.size(), [home](std::size_t index) {
                     const identity::Role& role = *home->roles.at(index);
                     const auto own = static_cast<int>(role.inlinePolicies.size() + role.attachedPolicies.size());
                     return PickItem{toQt(role.name), toQt(role.name), tr("%n policy(s)", nullptr, own), QStringLiteral("role"), {}};
                 }};
    }
    auto* picker = new Picker(QStringLiteral("wizardRolePicker"), tr("Copy from a role"), tr("Copy"), items, true, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& keys) { copyFrom(keys.first()); });
    picker->open();
}

void WhatStep::copyFrom(const QString& roleName)
{
    const auto home = state().world->account(state().draft.account);
    const auto role = home ? home->roles.find(roleName.toStdString()) : nullptr;
    if (!role) {
        m_copyMessage->say(InlineMessage::Tone::error, tr("The role %1 is not there any more.").arg(roleName));
        return;
    }
    const RoleDraft before = state().draft;
    RoleCopy copy = copyRole(before, *role, *state().world);
    if (copy.draft.inlinePolicy != before.inlinePolicy)
        m_inline->replaceText(toQt(copy.draft.inlinePolicy));  // one step of the editor's own undo
    state().draft = std::move(copy.draft);
    m_shownWorld.reset();
    refresh();
    QStringList left{tr("its trust relationship, name, path, description and longest session, which are this role's own")};
    left += copy.left;
    const QString taken = copy.taken.isEmpty() ? tr("nothing that is not here already") : copy.taken.join(QStringLiteral(", "));
    m_copyMessage->say(copy.left.isEmpty() ? InlineMessage::Tone::success : InlineMessage::Tone::warning,
                       tr("Copied from %1: %2. Not copied: %3.").arg(roleName, taken, left.join(QStringLiteral("; "))));
    m_beforeCopy = state().draft == before ? std::nullopt : std::optional(before);
    m_copyBack->setVisible(m_beforeCopy.has_value());
    Q_EMIT edited();
}

void WhatStep::takeCopyBack()
{
    if (!m_beforeCopy)
        return;
    putBack(state().draft, *m_beforeCopy);
    m_inline->replaceText(toQt(state().draft.inlinePolicy));  // one step of the editor's own undo
    m_shownWorld.reset();
    refresh();
    changed();
}

void WhatStep::removeCopied()
{
    const int row = m_copied->currentRow();
    std::vector<CopiedPolicy>& copied = state().draft.copied;
    if (row < 0 || static_cast<std::size_t>(row) >= copied.size())
        return;
    copied.erase(copied.begin() + row);
    showDraft();
    changed();
}

}  // namespace rolewright::ui
