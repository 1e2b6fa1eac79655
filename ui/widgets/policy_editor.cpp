#include "ui/widgets/policy_editor.h"

#include "core/policy/edit.h"
#include "core/service/parameters.h"
#include "ui/widgets/code_view.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolTip>

#include <algorithm>

namespace rolewright::ui {
namespace {

using Severity = policy::Problem::Severity;

/// Up to here a lint takes about a millisecond.
constexpr std::size_t lintedAtOnce = std::size_t{8} << 10;

/// Buckets are the resources whose policies are edited here.
lint::Options lintOptions(policy::Type type)
{
    return {type, type == policy::Type::resource ? "AWS::S3::Bucket" : "", {}};
}

QString place(const SourceSpan& span) { return PolicyEditor::tr("Line %1, column %2").arg(span.begin.line).arg(span.begin.column); }

/// Problem messages begin in lower case, like all of the core's.
QString sentence(const policy::Problem& problem) { return QString::fromStdString(problem.message); }

}  // namespace

PolicyJudgement judgePolicy(policy::Type type, const std::string& text)
{
    PolicyJudgement judged;
    if (text.size() > service::rules::document.most) {
        judged.problems.push_back(
            {Severity::error, "PolicyTooLong", PolicyEditor::tr("the text is longer than the %L1 characters that AWS takes").arg(service::rules::document.most).toStdString(), {}, {}});
        judged.counted = static_cast<int>(std::min<std::size_t>(text.size(), std::size_t{1} << 30));
        return judged;
    }
    const policy::DocumentPtr document = policy::Document::parseLeniently(text, judged.problems);
    if (document && complaintOf(judged.problems).isEmpty()) {
        for (policy::Problem& problem : policy::check(*document, type))
            judged.problems.push_back(std::move(problem));
    }
    judged.counted = static_cast<int>(document ? document->countedSize() : text.size());
    return judged;
}

QString complaintOf(const std::vector<policy::Problem>& problems)
{
    const auto error = std::find_if(problems.begin(), problems.end(), [](const auto& problem) { return problem.severity == Severity::error; });
    return error == problems.end() ? QString() : PolicyEditor::tr("%1: %2").arg(place(error->span), sentence(*error));
}

PolicyEditor::PolicyEditor(policy::Type type, const QString& objectName, const QString& accessibleName, QWidget* parent) : QWidget(parent), m_type(type)
{
    m_view = new CodeView(objectName, accessibleName, this);
    m_view->setAccessibleDescription(tr("Tab indents; Esc or Ctrl+Tab leaves the text."));
    m_notes = new PolicyNotes(objectName, this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_notes);
    m_foot = buildFoot(objectName);
    layout->addWidget(m_foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &PolicyEditor::check);
    connect(m_view, &QsciScintilla::textChanged, this, &PolicyEditor::textChanged);
    connect(m_view, &CodeView::hovered, this, &PolicyEditor::showToolTip);
    connect(m_view, &QsciScintilla::cursorPositionChanged, this, [this] { m_notes->selectAt(m_view->cursorOffset()); });
    connect(m_notes, &PolicyNotes::chosen, this, &PolicyEditor::goTo);
    connect(m_notes, &PolicyNotes::fixWanted, this, &PolicyEditor::mend);
    check();
}

QWidget* PolicyEditor::buildFoot(const QString& objectName)
{
    auto* foot = new QWidget(this);
    m_state = new QLabel(foot);
    m_state->setObjectName(objectName + QStringLiteral("State"));
    m_size = new QLabel(foot);
    m_meter = new QProgressBar(foot);
    m_meter->setTextVisible(false);
    m_meter->setFixedSize(80, 8);
    m_meter->setAccessibleName(tr("Share of the size quota that is used"));
    m_format = new QPushButton(tr("For&mat"), foot);
    m_format->setObjectName(objectName + QStringLiteral("Format"));
    m_format->setAccessibleName(tr("Lay the JSON out anew; its meaning stays"));
    m_format->setToolTip(m_format->accessibleName());
    connect(m_format, &QPushButton::clicked, this, &PolicyEditor::format);

    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_size);
    layout->addWidget(m_meter);
    layout->addWidget(m_format);
    m_size->hide();
    m_meter->hide();
    return foot;
}

QString PolicyEditor::text() const { return m_view->code(); }

void PolicyEditor::setText(const QString& text)
{
    if (text == m_view->code())
        return;
    m_setting = true;
    m_view->setCode(text);
    m_setting = false;
    m_checked = false;
    check();
}

void PolicyEditor::replaceText(const QString& text)
{
    if (text == m_view->code())
        return;
    // Taking out and putting in are two changes; nobody is to see the half of it.
    m_setting = true;
    m_view->replaceCode(text);
    m_setting = false;
    m_checked = false;
    check();
    Q_EMIT edited();
}

void PolicyEditor::setReadOnly(bool readOnly)
{
    m_view->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
    m_format->setVisible(!readOnly);
}

void PolicyEditor::setQuota(int characters, const QString& hint)
{
    m_quota = characters;
    m_quotaHint = hint;
    m_size->setVisible(m_quota > 0);
    m_meter->setVisible(m_quota > 0);
    m_checked = false;
    check();
}

void PolicyEditor::setQuotaOfBytes(int bytes, const QString& hint)
{
    m_everyByte = true;
    setQuota(bytes, hint);
}

void PolicyEditor::setFurtherCheck(Check check)
{
    m_furtherCheck = std::move(check);
    m_checked = false;
}

void PolicyEditor::setUsedElsewhere(int characters)
{
    if (characters == m_elsewhere)
        return;
    m_elsewhere = characters;
    m_checked = false;
    check();
}

const std::vector<policy::Problem>& PolicyEditor::problems()
{
    check();
    return m_problems;
}

QString PolicyEditor::complaint()
{
    check();
    return complaintOf(m_problems);
}

void PolicyEditor::goTo(std::size_t offset)
{
    m_view->goTo(offset);
    m_view->setFocus();
}

void PolicyEditor::focusInEvent(QFocusEvent* event) { m_view->setFocus(event->reason()); }

void PolicyEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show();
}

void PolicyEditor::textChanged()
{
    if (m_setting)
        return;
    m_checked = false;
    m_pause.start();
    Q_EMIT edited();
}

bool PolicyEditor::hasErrors() const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [](const auto& problem) { return problem.severity == Severity::error; });
}

void PolicyEditor::check()
{
    m_pause.stop();
    if (m_checked)
        return;
    m_checked = true;
    const std::string text = m_view->code().toStdString();
    PolicyJudgement judged = judgePolicy(m_type, text);
    m_problems = std::move(judged.problems);
    m_counted = m_everyByte ? static_cast<int>(std::min<std::size_t>(text.size(), std::size_t{1} << 30)) : judged.counted;
    if (m_furtherCheck && !text.empty() && !hasErrors()) {
        if (auto problem = m_furtherCheck(text))
            m_problems.push_back(std::move(*problem));
    }
    if (m_quota > 0 && m_counted + m_elsewhere > m_quota) {
        m_problems.push_back({Severity::error, "LimitExceeded",
                              (m_everyByte ? tr("%L1 bytes are more than the quota of %L2") : tr("%L1 characters without white space are more than the quota of %L2")).arg(m_counted + m_elsewhere).arg(m_quota).toStdString(), {}, {}});
    }
    runLint(text);
    show();
}

void PolicyEditor::runLint(const std::string& text)
{
    m_lint.cancel();
    m_findings.clear();
    // Of a text that is too long or not there the problems say enough.
    if (text.empty() || text.size() > service::rules::document.most)
        return;
    if (text.size() <= lintedAtOnce) {
        m_findings = lint::lint(text, lintOptions(m_type)).findings;
        return;
    }
    m_lint.start([text, type = m_type](const LatestTask::Cancelled&) { return lint::lint(text, lintOptions(type)).findings; },
                 [this](std::vector<lint::Finding> findings) {
                     m_findings = std::move(findings);
                     show();
                 });
}

void PolicyEditor::mend(lint::QuickFix fix)
{
    if (!m_checked) {
        // Typed since the list was made: its places are those of another text.
        check();
        const auto& notes = m_notes->notes();
        const auto same = std::find_if(notes.begin(), notes.end(), [&fix](const PolicyNote& note) { return note.fix && note.fix->title == fix.title; });
        if (same == notes.end())
            return;
        fix = *same->fix;
    }
    replaceText(QString::fromStdString(policy::applyEdits(m_view->code().toStdString(), fix.edits)));
    if (!fix.edits.empty())
        goTo(fix.edits.front().offset);
}

void PolicyEditor::show()
{
    using Kind = PolicyNote::Kind;
    using Underline = CodeView::Underline;
    m_view->clearUnderlines();
    std::vector<PolicyNote> notes;
    if (!m_view->code().trimmed().isEmpty())  // what is not there yet is not wrong; whoever needs it asks for the complaint
        notes = notesOf(m_problems, m_findings);
    for (const PolicyNote& note : notes) {
        const Underline kind = note.kind == Kind::refused ? Underline::error : note.kind == Kind::suggestion ? Underline::suggestion : Underline::warning;
        if (!note.ofWholeText)
            m_view->underline(kind, note.span.begin.offset, note.span.end.offset);
    }
    m_notes->setNotes(std::move(notes));
    m_state->setText(stateText());
    showSize();
    Q_EMIT judged();
}

QString PolicyEditor::stateText() const
{
    using Kind = PolicyNote::Kind;
    if (m_view->code().trimmed().isEmpty())  // where a policy is needed, its button says so; where it is not, nothing is wrong
        return tr("○ The policy is empty");
    const auto count = [this](std::initializer_list<Kind> kinds) {
        return static_cast<int>(std::count_if(m_notes->notes().begin(), m_notes->notes().end(),
                                              [kinds](const PolicyNote& note) { return std::find(kinds.begin(), kinds.end(), note.kind) != kinds.end(); }));
    };
    if (const int refused = count({Kind::refused}); refused > 0)
        return refused == 1 ? tr("✖ 1 problem: AWS would refuse this") : tr("✖ %1 problems: AWS would refuse this").arg(refused);
    const int warnings = count({Kind::error, Kind::securityWarning, Kind::warning});
    const int suggestions = count({Kind::suggestion});
    const QString suggested = suggestions == 1 ? tr("1 suggestion") : tr("%1 suggestions").arg(suggestions);
    if (warnings == 0)
        return suggestions == 0 ? tr("✔ No problems") : tr("ℹ %1").arg(suggested);
    const QString warned = warnings == 1 ? tr("⚠ 1 warning") : tr("⚠ %1 warnings").arg(warnings);
    return suggestions == 0 ? warned : tr("%1, %2").arg(warned, suggested);
}

void PolicyEditor::showSize()
{
    if (m_quota == 0)
        return;
    const int used = m_counted + m_elsewhere;
    for (QWidget* part : {static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_meter)})
        part->setVisible(m_details || used > m_quota);
    m_meter->setMaximum(m_quota);
    m_meter->setValue(std::min(used, m_quota));
    m_size->setText(tr("%L1 of %L2").arg(used).arg(m_quota));
    const QString hint = (m_everyByte ? tr("%L1 of %L2 bytes. %3") : tr("%L1 of %L2 characters without white space. %3")).arg(used).arg(m_quota).arg(m_quotaHint).trimmed();
    m_size->setToolTip(hint);
    m_meter->setToolTip(hint);
    m_meter->setAccessibleDescription(hint);
}

void PolicyEditor::showToolTip(int offset, const QPoint& where)
{
    QStringList words;
    if (offset >= 0) {
        const auto at = static_cast<std::size_t>(offset);
        for (const PolicyNote& note : m_notes->notes()) {
            if (!note.ofWholeText && at >= note.span.begin.offset && at < std::max(note.span.end.offset, note.span.begin.offset + 1))
                words += note.message;
        }
    }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(where, words.join(QLatin1Char('\n')), m_view);
}

void PolicyEditor::format() { replaceText(QString::fromStdString(policy::prettyPrint(m_view->code().toStdString()))); }

}  // namespace rolewright::ui
