#include "ui/pages/findings/finding_view.h"

#include "core/analysis/finding_json.h"
#include "ui/models/findings_model.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/why/why_question.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

using analysis::ExternalFinding;
using analysis::ResourceControlEffect;

QString listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += toQt(text);
    return list.join(QStringLiteral(", "));
}

QString conditionsText(const ExternalFinding& finding)
{
    QStringList lines;
    for (const policy::ConditionForm& form : finding.conditions)
        lines += conditionWords(form);
    return lines.isEmpty() ? FindingView::tr("No conditions.") : FindingView::tr("Only under the conditions %1").arg(lines.join(QStringLiteral(", ")));
}

QString exampleText(const analysis::OutsideRequest& example)
{
    const QString who = toQt(example.asker).section(QLatin1String("outsider:"), -1);
    return FindingView::tr("For example: %1 does %2 on %3").arg(who, toQt(example.action), toQt(example.resource));
}

/// The question that the engine answers with yes.
WhyQuestion questionOf(const analysis::OutsideRequest& example)
{
    WhyQuestion question{toQt(example.asker), toQt(example.action), toQt(example.resource), {}, example.excluded};
    for (const evaluation::ContextEntry& entry : example.given.entries())
        question.give(toQt(entry.key), listOf(entry.values));
    for (const std::string& key : example.absent)
        question.keys.push_back({toQt(key), {}, false});
    return question;
}

/// The bytes in front of the statement; nothing when the policy is not the one that was looked at.
std::optional<std::size_t> offsetOf(const identity::Snapshot& world, const ExternalFinding& finding)
{
    const identity::AccountPtr account = world.account(finding.account);
    if (!account)
        return std::nullopt;
    policy::DocumentPtr document;
    if (finding.resourceType == "AWS::IAM::Role") {
        const auto role = account->roles.find(finding.resource.substr(finding.resource.rfind('/') + 1));
        document = role ? role->trust : nullptr;
    } else if (finding.resourceType == "AWS::S3::Bucket") {
        const auto bucket = account->buckets.find(finding.resource.substr(finding.resource.rfind(':') + 1));
        document = bucket ? bucket->policy : nullptr;
    } else if (finding.resourceType == "AWS::Lambda::Function") {
        const auto function = account->functions.find(finding.resource.substr(finding.resource.rfind(':') + 1));
        document = function ? function->policy : nullptr;
    } else {
        const auto resource = account->guardedResources.find(finding.resource);
        document = resource ? resource->policy : nullptr;
    }
    return document && finding.statement < document->statements().size() ? std::optional(document->statements()[finding.statement].span.begin.offset)
                                                                         : std::nullopt;
}

}  // namespace

FindingView::FindingView(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_title = addText(QStringLiteral("findingTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_detail = addText(QStringLiteral("findingDetail"));
    m_conditions = addText(QStringLiteral("findingConditions"));
    m_example = addText(QStringLiteral("findingExample"));
    m_note = new InlineMessage(QStringLiteral("findingNote"), this);
    m_statement = addButton(QStringLiteral("findingStatement"), QStringLiteral("policy"), tr("&Open statement"));
    m_statement->setToolTip(tr("Open the policy where it lets them in"));
    m_why = addButton(QStringLiteral("findingWhy"), QStringLiteral("simulator"), tr("As&k Why?"));
    m_why->setToolTip(tr("Open the example in the simulator"));
    m_copy = addButton(QStringLiteral("findingCopy"), QStringLiteral("copy"), tr("Cop&y JSON"));
    m_json = new CodeView(QStringLiteral("findingJson"), tr("The finding as JSON"), this);
    m_json->setReadOnly(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    for (QWidget* button : {m_statement, m_why, m_copy})
        head->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    for (QWidget* line :
         {static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_conditions), static_cast<QWidget*>(m_example), static_cast<QWidget*>(m_note)})
        layout->addWidget(line);
    layout->addWidget(m_json, 1);
    connect(m_statement, &QPushButton::clicked, this, &FindingView::openStatement);
    connect(m_why, &QPushButton::clicked, this, &FindingView::askWhy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_json->code()); });
    show(std::nullopt);
}

QLabel* FindingView::addText(const QString& objectName)
{
    auto* label = new QLabel(this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* FindingView::addButton(const QString& objectName, const QString& iconName, const QString& text)
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    return button;
}

void FindingView::show(std::optional<ExternalFinding> finding)
{
    m_finding = std::move(finding);
    for (QWidget* part : std::initializer_list<QWidget*>{m_statement, m_why, m_copy, m_detail, m_conditions, m_example})
        part->setVisible(m_finding.has_value());
    m_note->clear();
    if (!m_finding) {
        m_title->setText(tr("No finding is selected."));
        m_json->setCode({});
        return;
    }
    const ExternalFinding& shown = *m_finding;
    m_title->setText(tr("%1 %2: open to %3").arg(resourceTypeWord(shown.resourceType), resourceName(shown.resource), whoWords(shown, m_names)));
    const QString sid = shown.sid.empty() ? tr("statement %1").arg(shown.statement + 1) : tr("statement %1 (%2)").arg(shown.statement + 1).arg(toQt(shown.sid));
    m_detail->setText(tr("%1 may do %2, says %3 of %4").arg(toQt(shown.principal), listOf(shown.actions), sid, toQt(shown.resource)));
    m_conditions->setText(conditionsText(shown));
    m_example->setText(exampleText(shown.example));
    if (shown.resourceControl == ResourceControlEffect::stops)
        m_note->say(InlineMessage::Tone::note, tr("A resource control policy stops it, so nobody gets in now. AWS's analyzer does not count resource control "
                                                  "policies and reports it all the same. The example leaves them out."));
    else if (shown.isPublic)
        m_note->say(InlineMessage::Tone::warning, tr("Anybody can get in, whatever account it is."));
    else if (shown.resourceControl == ResourceControlEffect::passes)
        m_note->say(InlineMessage::Tone::note, tr("Resource control policies speak of this too, and let the example through."));
    m_json->setCode(toQt(json::pretty(analysis::asJson(shown), 2)));
}

void FindingView::openStatement()
{
    if (!m_finding)
        return;
    const auto offset = offsetOf(*m_context.store.snapshot(), *m_finding);
    if (offset)
        m_context.navigation.openStatement({toQt(m_finding->resource), {}, *offset});
    else
        m_note->say(InlineMessage::Tone::warning, tr("The policy has changed meanwhile and has no such statement any more."));
}

void FindingView::askWhy()
{
    if (m_finding)
        m_context.navigation.ask(questionOf(m_finding->example));
}

}  // namespace rolewright::ui
