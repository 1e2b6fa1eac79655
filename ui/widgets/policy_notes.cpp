#include "ui/widgets/policy_notes.h"

#include "ui/theme/phrases.h"
#include "ui/widgets/long_text.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

using Kind = PolicyNote::Kind;

PolicyNote::Kind kindOf(lint::FindingType type)
{
    switch (type) {
    case lint::FindingType::error: return Kind::error;
    case lint::FindingType::securityWarning: return Kind::securityWarning;
    case lint::FindingType::warning: return Kind::warning;
    case lint::FindingType::suggestion: break;
    }
    return Kind::suggestion;
}

QString sign(Kind kind)
{
    return kind == Kind::refused ? QStringLiteral("✖") : kind == Kind::suggestion ? QStringLiteral("ℹ") : QStringLiteral("⚠");
}

/// As high as what it says, up to some lines: half of a sentence says nothing.
class NotesList final : public QListWidget {
public:
    using QListWidget::QListWidget;

    QSize sizeHint() const override
    {
        constexpr int mostLines = 6;
        int height = 0;
        for (int row = 0; row < count(); ++row)
            height += isRowHidden(row) ? 0 : visualItemRect(item(row)).height();
        return {QListWidget::sizeHint().width(), std::min(height, fontMetrics().lineSpacing() * mostLines) + 2 * frameWidth()};
    }
    QSize minimumSizeHint() const override { return {QListWidget::minimumSizeHint().width(), sizeHint().height()}; }
    void doItemsLayout() override
    {
        QListWidget::doItemsLayout();
        updateGeometry();
    }
};

/// "Replace it by …" of "replace it by …".
QString titleOf(const lint::QuickFix& fix)
{
    QString title = toQt(fix.title);
    title[0] = title[0].toUpper();
    return title;
}

QString lineOf(const PolicyNote& note)
{
    const QString place = PolicyNotes::tr("Line %1, column %2").arg(note.span.begin.line).arg(note.span.begin.column);
    if (note.kind == Kind::refused)
        return PolicyNotes::tr("%1: %2").arg(place, note.message);
    return PolicyNotes::tr("%1, %2 %3: %4").arg(place, kindText(note.kind), note.code, note.message);
}

}  // namespace

std::vector<PolicyNote> notesOf(const std::vector<policy::Problem>& problems, const std::vector<lint::Finding>& findings)
{
    std::vector<PolicyNote> notes;
    for (const policy::Problem& problem : problems) {
        const Kind kind = problem.severity == policy::Problem::Severity::error ? Kind::refused : Kind::warning;
        // AWS's words, and what they mean here.
        const QString words = QString::fromStdString(problem.message);
        const QString meaning = toQt(problem.explanation);
        notes.push_back({kind, problem.span, false, {}, meaning.isEmpty() || meaning == words ? words : PolicyNotes::tr("%1 (%2)").arg(words, meaning), {}});
    }
    for (const lint::Finding& finding : findings) {
        const auto same = std::find_if(notes.begin(), notes.end(), [&finding](const PolicyNote& note) {
            return note.code.isEmpty() && note.span.begin.offset == finding.span.begin.offset && note.span.end.offset > note.span.begin.offset;
        });
        if (same == notes.end())
            notes.push_back({kindOf(finding.type), finding.span, finding.path.empty(), QString::fromLatin1(finding.code.data(), static_cast<qsizetype>(finding.code.size())),
                             toQt(finding.message), finding.fix});
        else if (!same->fix)
            same->fix = finding.fix;
    }
    std::stable_sort(notes.begin(), notes.end(), [](const PolicyNote& a, const PolicyNote& b) { return a.span.begin.offset < b.span.begin.offset; });
    return notes;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::refused: return PolicyNotes::tr("Problem");
    case Kind::error: return PolicyNotes::tr("Error");
    case Kind::securityWarning: return PolicyNotes::tr("Security warning");
    case Kind::warning: return PolicyNotes::tr("Warning");
    case Kind::suggestion: break;
    }
    return PolicyNotes::tr("Suggestion");
}

PolicyNotes::PolicyNotes(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    m_list = new NotesList(this);
    m_list->setObjectName(objectName + QStringLiteral("Problems"));
    m_list->setAccessibleName(tr("Problems of the policy"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button = new QPushButton(this);
    m_button->setObjectName(objectName + QStringLiteral("Fix"));
    m_action = new QAction(this);
    m_action->setObjectName(objectName + QStringLiteral("FixAction"));
    m_action->setShortcut(Qt::CTRL | Qt::Key_Period);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_list->addAction(m_action);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    parent->addAction(m_action);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    hide();

    connect(m_list, &QListWidget::currentRowChanged, this, &PolicyNotes::showFix);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toULongLong()); });
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toULongLong()); });
    connect(m_button, &QPushButton::clicked, this, &PolicyNotes::fix);
    connect(m_action, &QAction::triggered, this, &PolicyNotes::fix);
    showFix();
}

void PolicyNotes::setNotes(std::vector<PolicyNote> notes)
{
    m_notes = std::move(notes);
    m_list->clear();
    for (const PolicyNote& note : m_notes)
        addLine(note);
    // What can be mended is offered without a search for it.
    const auto mendable = std::find_if(m_notes.begin(), m_notes.end(), [](const PolicyNote& note) { return note.fix.has_value(); });
    if (mendable != m_notes.end())
        m_list->setCurrentRow(static_cast<int>(mendable - m_notes.begin()));
    showListed();
}

void PolicyNotes::leaveOut(Elsewhere elsewhere)
{
    m_elsewhere = std::move(elsewhere);
    showListed();
}

void PolicyNotes::setFolded(bool folded)
{
    m_folded = folded;
    showListed();
}

void PolicyNotes::showListed()
{
    bool any = false;
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const bool elsewhere = m_elsewhere && m_elsewhere(m_notes[i]);
        m_list->setRowHidden(static_cast<int>(i), elsewhere);
        any = any || !elsewhere;
    }
    setVisible(any && !m_folded);
    showFix();
}

void PolicyNotes::addLine(const PolicyNote& note)
{
    const QString words = lineOf(note);
    auto* item = new QListWidgetItem(sign(note.kind) + QLatin1Char(' ') + words, m_list);
    item->setData(Qt::UserRole, QVariant::fromValue(static_cast<qulonglong>(note.span.begin.offset)));
    item->setData(Qt::AccessibleTextRole, note.kind == Kind::refused ? tr("error, %1").arg(words) : words);
}

void PolicyNotes::selectAt(std::size_t offset)
{
    const auto isAt = [offset](const PolicyNote& note) { return !note.ofWholeText && note.span.begin.offset <= offset && offset <= note.span.end.offset; };
    // Of several at one place the one that was chosen stays.
    const int row = m_list->currentRow();
    if (row >= 0 && isAt(m_notes[static_cast<std::size_t>(row)]))
        return;
    const auto found = std::find_if(m_notes.begin(), m_notes.end(), isAt);
    if (found != m_notes.end())
        m_list->setCurrentRow(static_cast<int>(found - m_notes.begin()));
}

void PolicyNotes::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showFix();
}

void PolicyNotes::showFix()
{
    const int row = m_list->currentRow();
    const bool offered = !m_readOnly && row >= 0 && static_cast<std::size_t>(row) < m_notes.size() && m_notes[static_cast<std::size_t>(row)].fix.has_value();
    const bool anywhere = !m_readOnly && std::any_of(m_notes.begin(), m_notes.end(), [](const PolicyNote& note) { return note.fix.has_value(); });
    const QString title = offered ? titleOf(*m_notes[static_cast<std::size_t>(row)].fix) : tr("Nothing to mend here");
    QString shown = cutInTheMiddle(title);
    shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_button->setText(shown);
    m_button->setAccessibleName(title);
    m_button->setToolTip(tr("%1 (%2)").arg(title, m_action->shortcut().toString(QKeySequence::NativeText)));
    m_button->setEnabled(offered);
    m_button->setVisible(anywhere);
    m_action->setText(shown);
    m_action->setEnabled(offered);
}

void PolicyNotes::fix()
{
    const int row = m_list->currentRow();
    if (m_readOnly || row < 0 || !m_notes[static_cast<std::size_t>(row)].fix)
        return;
    const lint::QuickFix wanted = *m_notes[static_cast<std::size_t>(row)].fix;
    Q_EMIT fixWanted(wanted);
}

}  // namespace rolewright::ui
