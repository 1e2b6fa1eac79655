#include "ui/pages/activity/record_view.h"

#include "core/analysis/origin.h"
#include "core/base/identifiers.h"
#include "ui/models/activity_text.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

using analysis::Origin;
using analysis::OriginKind;

QString personText(const Origin& origin)
{
    const QString name = toQt(origin.person);
    switch (origin.kind) {
    case OriginKind::user:
        return RecordView::tr("user %1").arg(name);
    case OriginKind::root:
        return RecordView::tr("root user of %1").arg(name);
    case OriginKind::samlPerson:
    case OriginKind::webIdentityPerson:
        return RecordView::tr("%1, known to %2").arg(name, toQt(origin.provider));
    case OriginKind::service:
        return RecordView::tr("service %1").arg(name);
    case OriginKind::anonymous:
        return RecordView::tr("nobody known: an anonymous call");
    case OriginKind::unknown:
        break;
    }
    return RecordView::tr("unknown: the trace ends here");
}

/// Person first, then each session with which the next was obtained.
QString chainText(const Origin& origin)
{
    QStringList links{personText(origin)};
    for (auto step = origin.sessions.rbegin(); step != origin.sessions.rend(); ++step)
        links += step->arn.empty() ? toQt(step->accessKeyId) : principalTitle(step->arn);
    const QString chain = links.join(QStringLiteral(" → "));
    return origin.sourceIdentity.empty() ? chain : RecordView::tr("%1 · source identity %2").arg(chain, toQt(origin.sourceIdentity));
}

/// By the book of sessions; by the trail before the record where the book does not reach.
Origin originOf(const audit::Record& record, const Store& store)
{
    constexpr std::uint64_t latest = 5000;
    Origin origin = analysis::originOf(record, *store.sessions(), {});
    if (origin.complete || origin.sessions.empty())
        return origin;
    const auto trail = store.engine()->trail(record.sequence > latest ? record.sequence - latest : 0, latest);
    return analysis::originOf(record, *store.sessions(), trail);
}

}  // namespace

RecordView::RecordView(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("activityTitle"));
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_detail = new QLabel(this);
    m_detail->setObjectName(QStringLiteral("activityRecordDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_origin = new QLabel(this);
    m_origin->setObjectName(QStringLiteral("activityOrigin"));
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_refusal = new InlineMessage(QStringLiteral("activityRefusal"), this);
    m_person = addLink(QStringLiteral("activityOpenPerson"), QStringLiteral("user"));
    m_caller = addLink(QStringLiteral("activityOpenCaller"), QStringLiteral("user"));
    m_role = addLink(QStringLiteral("activityOpenRole"), QStringLiteral("role"));
    m_subject = addLink(QStringLiteral("activityOpenSubject"), QStringLiteral("search"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy recor&d"), this);
    m_copy->setObjectName(QStringLiteral("activityCopyRecord"));
    m_json = new CodeView(QStringLiteral("activityRecord"), tr("The record as CloudTrail writes it"), this);
    m_json->setReadOnly(true);
    auto* links = new QHBoxLayout;
    links->addWidget(m_title, 1);
    for (QWidget* link : {m_person, m_caller, m_role, m_subject, m_copy})
        links->addWidget(link);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(links);
    layout->addWidget(m_detail);
    layout->addWidget(m_origin);
    layout->addWidget(m_refusal);
    layout->addWidget(m_json, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_json->code()); });
    show(nullptr);
}

QPushButton* RecordView::addLink(const QString& objectName, const QString& iconName)
{
    auto* link = new QPushButton(icon(iconName), QString(), this);
    link->setObjectName(objectName);
    connect(link, &QPushButton::clicked, this, [this, link] { m_context.navigation.open(link->toolTip()); });
    return link;
}

void RecordView::showLink(QPushButton* link, const QString& arn, const QString& text)
{
    link->setVisible(!arn.isEmpty());
    link->setToolTip(arn);
    link->setText(text);
}

void RecordView::show(audit::RecordPtr record)
{
    m_record = std::move(record);
    m_copy->setVisible(m_record != nullptr);
    if (!m_record) {
        m_title->setText(tr("No record is selected."));
        m_detail->clear();
        m_origin->clear();
        m_refusal->clear();
        m_json->setCode({});
        for (QPushButton* link : {m_person, m_caller, m_role, m_subject})
            link->hide();
        return;
    }
    const audit::Record& shown = *m_record;
    m_title->setText(tr("%1 · %2").arg(eventText(shown), outcomeText(shown)));
    QStringList details{localText(shown.time), tr("record %1").arg(shown.sequence)};
    if (!shown.accountId.empty())
        details += tr("account %1").arg(toQt(shown.accountId));
    if (const QString subject = subjectText(shown); !subject.isEmpty())  // the trail's own title is English
        details += subject;
    m_detail->setText(details.join(QStringLiteral(" · ")));
    m_detail->setToolTip(utcText(shown.time));
    m_refusal->say(InlineMessage::Tone::error, shown.errorCode.empty() ? QString() : QStringLiteral("%1: %2").arg(toQt(shown.errorCode), toQt(shown.errorMessage)));
    const auto caller = Arn::parse(shown.callerArn);
    const bool isSession = caller && caller->service == "sts";
    const bool isRoot = !caller || caller->resource == "root";
    m_caller->setIcon(icon(isSession ? QStringLiteral("session") : QStringLiteral("user")));
    showLink(m_caller, isRoot ? QString() : toQt(shown.callerArn), isSession ? tr("Show the &session") : tr("Show the cal&ler"));
    const bool issuedByRole = shown.issuerArn.find(":role/") != std::string::npos;
    showLink(m_role, issuedByRole ? toQt(shown.issuerArn) : QString(), tr("Show the &role"));
    showLink(m_subject, subjectArn(shown, *m_context.store.snapshot()), tr("Show what it was a&bout"));
    showOrigin();
    m_json->setCode(toQt(json::pretty(audit::toCloudTrail(shown))));
}

void RecordView::showOrigin()
{
    const bool isCall = m_record->service != "rolewright";
    const Origin origin = isCall ? originOf(*m_record, m_context.store) : Origin{};
    m_origin->setVisible(isCall);
    m_origin->setText(isCall ? tr("Behind it: %1").arg(chainText(origin)) : QString());
    showLink(m_person, origin.kind == OriginKind::user && !origin.sessions.empty() ? toQt(origin.arn) : QString(), tr("Show the perso&n"));
}

}  // namespace rolewright::ui
