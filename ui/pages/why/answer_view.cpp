#include "ui/pages/why/answer_view.h"

#include "ui/theme/icons.h"
#include "ui/why/evaluation_picture.h"
#include "ui/why/why_lines.h"
#include "ui/why/why_tree.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

enum Place { nothingPlace, answerPlace };

QString pairText(const WhyPair& pair)
{
    return QStringLiteral("%1 %2 · %3").arg(pair.effect == evaluation::Effect::allowed ? QStringLiteral("✔") : QStringLiteral("✖"), pair.action, pair.resource);
}

bool leadsSomewhere(const WhyLine& line)
{
    return !line.target.isEmpty() || std::any_of(line.below.begin(), line.below.end(), leadsSomewhere);
}

/// Each of several lines without the decision's mark would do as well: the first that leads to a page.
PolicyPlace firstTarget(const std::vector<WhyLine>& lines)
{
    for (const WhyLine& line : lines) {
        if (!leadsSomewhere(line))
            continue;
        return line.target.isEmpty() ? firstTarget(line.below) : line.target;
    }
    return {};
}

}  // namespace

AnswerView::AnswerView(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_empty = new EmptyState(QStringLiteral("simulatorBegin"), QStringLiteral("simulator"), this);
    m_empty->say(tr("Who may do what, and why?"),
                 tr("Choose a caller, an action and a resource: the engine says whether it is allowed, step by step, and goes on answering while you change things. "
                    "Nothing is really called."),
                 tr("&Begin with who acts now"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildAnswer());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::chosen, this, &AnswerView::beginRequested);
}

QWidget* AnswerView::buildAnswer()
{
    auto* box = new QWidget(this);
    m_whatIf = new InlineMessage(QStringLiteral("simulatorWhatIf"), box);
    m_sentence = new InlineMessage(QStringLiteral("simulatorSentence"), box);
    m_notes = new InlineMessage(QStringLiteral("simulatorNotes"), box);
    m_pairTexts = new QStringListModel(this);
    m_pairs = new QListView(box);
    m_pairs->setObjectName(QStringLiteral("simulatorPairs"));
    m_pairs->setAccessibleName(tr("Questions: action and resource; the chosen one is explained"));
    m_pairs->setModel(m_pairTexts);
    m_pairs->setUniformItemSizes(true);
    m_pairs->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_pairs->setMaximumHeight(90);
    m_picture = new EvaluationPicture(box);
    m_area = new QScrollArea(box);
    m_area->setObjectName(QStringLiteral("simulatorPictureArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* canvas = new QWidget(m_area);
    auto* canvasLayout = new QVBoxLayout(canvas);
    canvasLayout->setContentsMargins(0, 0, 0, 0);
    canvasLayout->addWidget(m_picture);
    canvasLayout->addStretch(1);
    m_area->setWidget(canvas);
    m_tree = new WhyTree(QStringLiteral("simulatorTree"), tr("What was looked at in the chosen step"), box);
    m_splitter = new QSplitter(Qt::Vertical, box);
    m_splitter->setObjectName(QStringLiteral("simulatorSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_tree);
    m_splitter->setSizes({170, 230});
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whatIf);
    layout->addWidget(m_sentence);
    layout->addWidget(m_notes);
    layout->addWidget(m_pairs);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(buildButtons());
    connect(m_pairs->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid() && static_cast<std::size_t>(row.row()) != m_answer.chosen)
            Q_EMIT pairChosen(static_cast<std::size_t>(row.row()));
    });
    connect(m_picture, &EvaluationPicture::stepChosen, this, &AnswerView::showStep);
    connect(m_picture, &EvaluationPicture::stepActivated, this, &AnswerView::openPolicy);
    connect(m_tree, &QTreeWidget::itemActivated, this, &AnswerView::openPolicy);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { m_open->setEnabled(!target().isEmpty()); });
    return box;
}

QWidget* AnswerView::buildButtons()
{
    auto* row = new QWidget(this);
    m_open = new QPushButton(icon(QStringLiteral("policy")), tr("&Open policy"), row);
    m_open->setObjectName(QStringLiteral("simulatorOpen"));
    m_open->setAccessibleName(tr("Open the policy of the chosen line"));
    m_open->setEnabled(false);
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Cop&y text"), row);
    copy->setObjectName(QStringLiteral("simulatorCopy"));
    copy->setAccessibleName(tr("Copy the explanation as text"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_open);
    layout->addWidget(copy);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &AnswerView::openPolicy);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(textOf(m_answer.report)); });
    return row;
}

void AnswerView::show(const WhyAnswer& answer, evaluation::LayerSet excluded)
{
    m_answer = answer;
    m_stack->setCurrentIndex(answer.answered() ? answerPlace : nothingPlace);
    if (!answer.answered())
        return;
    m_whatIf->say(InlineMessage::Tone::warning, excluded == 0 ? QString() : whatIfWords(excluded));
    m_sentence->say(answer.report.allowed ? InlineMessage::Tone::success : InlineMessage::Tone::error, answer.report.sentence);
    m_notes->say(InlineMessage::Tone::note, answer.notes.join(QLatin1Char(' ')));
    showPairs(answer);
    m_picture->show(answer.steps);
    if (QWidget* box = m_picture->chosenBox())
        m_area->ensureWidgetVisible(box, 0, 4);
}

void AnswerView::showPairs(const WhyAnswer& answer)
{
    m_pairs->setVisible(answer.pairs.size() > 1);
    if (answer.pairs.size() < 2)
        return;
    QStringList texts;
    for (const WhyPair& pair : answer.pairs)
        texts += pairText(pair);
    const QSignalBlocker blocker(m_pairs->selectionModel());
    if (texts != m_pairTexts->stringList())
        m_pairTexts->setStringList(texts);
    m_pairs->setCurrentIndex(m_pairTexts->index(static_cast<int>(answer.chosen)));
    m_pairs->viewport()->update();
}

void AnswerView::showStep(int index)
{
    if (index < 0 || index >= static_cast<int>(m_answer.steps.size()))
        return;
    const EvaluationStep& step = m_answer.steps[static_cast<std::size_t>(index)];
    std::vector<WhyLine> lines = step.lines;
    if (lines.empty()) {
        WhyLine& only = lines.emplace_back();
        only.step = step.name;
        only.says = step.word;
        only.because = step.because;
    }
    m_tree->show(lines);
    m_open->setEnabled(!target().isEmpty());
}

/// The policy of the chosen line; where that is a whole layer's, the first that was looked at in the step.
PolicyPlace AnswerView::target() const
{
    const PolicyPlace chosen = m_tree->target();
    const int step = m_picture->chosen();
    return !chosen.isEmpty() || step < 0 || step >= static_cast<int>(m_answer.steps.size()) ? chosen : firstTarget(m_answer.steps[static_cast<std::size_t>(step)].lines);
}

void AnswerView::openPolicy()
{
    if (const PolicyPlace found = target(); !found.isEmpty())
        m_context.navigation.openStatement(found);
}

}  // namespace rolewright::ui
