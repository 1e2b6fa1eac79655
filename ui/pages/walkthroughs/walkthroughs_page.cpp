#include "ui/pages/walkthroughs/walkthroughs_page.h"

#include "ui/author/recording_draft.h"
#include "ui/coach/record_bar.h"
#include "ui/models/lines_model.h"
#include "ui/pages/walkthroughs/class_view.h"
#include "ui/pages/walkthroughs/pack_bar.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/theme/language.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/title_tabs.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

QString levelWord(const QString& level)
{
    if (level == QLatin1String("novice"))
        return WalkthroughsPage::tr("novice");
    if (level == QLatin1String("practised"))
        return WalkthroughsPage::tr("practised");
    if (level == QLatin1String("expert"))
        return WalkthroughsPage::tr("expert");
    return level;
}

QString progressWord(const LessonLine& line)
{
    if (!line.problem.isEmpty())
        return WalkthroughsPage::tr("⚠ cannot be read");
    if (line.isFinished)
        return (line.isPassed ? WalkthroughsPage::tr("✔ passed, %1") : WalkthroughsPage::tr("✖ not passed, %1")).arg(percentText(line.scaled));
    return line.isBegun ? WalkthroughsPage::tr("%1 of %2 steps").arg(line.done).arg(line.steps) : WalkthroughsPage::tr("not begun");
}

}  // namespace

WalkthroughsPage::WalkthroughsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    buildTabs();
    m_state = new InlineMessage(QStringLiteral("walkthroughsState"), m_learn);
    m_packs = new PackBar(context.prompts, m_learn);
    connect(m_packs, &PackBar::chosen, this, [this] {
        m_state->clear();
        read();
    });
    connect(m_packs, &PackBar::recordRequested, this, &WalkthroughsPage::record);
    m_content = new QWidget(m_learn);
    buildList();
    m_empty = new EmptyState(QStringLiteral("walkthroughsAgain"), iconName(), m_learn);
    m_empty->hide();
    connect(m_empty, &EmptyState::chosen, this, &WalkthroughsPage::read);
    auto* layout = new QVBoxLayout(m_learn);
    layout->addWidget(m_packs);
    layout->addWidget(m_state);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_packs->makeFlaws(m_learn));
    setAcceptDrops(true);
    if (LessonDoor* door = LessonDoor::of(context.store)) {
        connect(door, &LessonDoor::progressed, this, [this] {
            if (isVisible())
                read();
        });
        connect(door, &LessonDoor::failed, this, [this](const QString&, const QString& why) {
            m_state->say(InlineMessage::Tone::error, tr("The walkthrough could not be opened: %1").arg(why));
        });
    }
}

void WalkthroughsPage::buildTabs()
{
    m_tabs = new TitleTabs(this);
    m_tabs->setObjectName(QStringLiteral("walkthroughsTabs"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("walkthroughsTabBar"));
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("Learn or teach"));
    m_tabs->setDocumentMode(true);
    m_learn = new QWidget(insideOf(*m_tabs));
    m_tabs->addTab(m_learn, tr("Learn"));
    m_tabs->addTab(new ClassView(m_context.prompts, insideOf(*m_tabs)), tr("Class"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
}

void WalkthroughsPage::buildList()
{
    m_model = new LinesModel(this);
    m_list = new QTableView(m_content);
    m_list->setObjectName(QStringLiteral("walkthroughsList"));
    m_list->setAccessibleName(title());
    lookLikeList(*m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setModel(m_model);
    new EmptyWords(*m_list, tr("The walkthroughs are being read…"));
    m_about = new QLabel(m_content);
    m_about->setObjectName(QStringLiteral("walkthroughsAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_start = new QPushButton(tr("Start"), m_content);
    m_start->setObjectName(QStringLiteral("walkthroughsStart"));
    m_startOver = new QPushButton(tr("Start over…"), m_content);
    m_startOver->setObjectName(QStringLiteral("walkthroughsStartOver"));
    m_preview = new QPushButton(tr("Preview"), m_content);
    m_preview->setObjectName(QStringLiteral("walkthroughsPreview"));
    m_preview->setToolTip(tr("For its author: shown anew whenever the pack is saved, any step at once, with what each part of a goal comes to."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_startOver);
    buttons->addWidget(m_preview);
    buttons->addStretch(1);
    m_record = new RecordBar(m_context.prompts, QBoxLayout::LeftToRight, m_content);
    buttons->addWidget(m_record);
    connect(m_record, &RecordBar::told, this,
            [this](bool isWell, const QString& text) { m_state->say(isWell ? InlineMessage::Tone::success : InlineMessage::Tone::error, text); });
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    layout->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &WalkthroughsPage::start);
    connect(m_startOver, &QPushButton::clicked, this, &WalkthroughsPage::startOver);
    connect(m_preview, &QPushButton::clicked, this, [this] {
        if (const LessonLine* const line = current())
            open(*line, false, true);
    });
    connect(m_list, &QTableView::activated, this, &WalkthroughsPage::start);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WalkthroughsPage::showCurrent);
}

void WalkthroughsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void WalkthroughsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).size() == 1)
        event->acceptProposedAction();
}

void WalkthroughsPage::dropEvent(QDropEvent* event)
{
    m_packs->open(localFiles(event->mimeData()).front());
    event->acceptProposedAction();
}

void WalkthroughsPage::read()
{
    m_packs->fill();
    m_reading.start([locale = installedLanguage(), learner = currentLearner(),
                     place = m_packs->place()](const LatestTask::Cancelled&) { return readShelf(locale, learner, place); },
                    [this](LessonShelf shelf) { take(std::move(shelf)); });
}

void WalkthroughsPage::take(LessonShelf shelf)
{
    const LessonLine* const before = current();
    const QString chosen = before ? before->id : QString();
    m_lines = std::move(shelf.lines);
    m_packs->tell(shelf.pack.get(), shelf.flaws);
    m_record->setPlace(m_packs->place());
    std::vector<QStringList> texts;
    for (const LessonLine& line : m_lines)
        texts.push_back({line.title, progressWord(line), tr("%n min", nullptr, line.minutes), levelWord(line.level), line.subjects.join(QStringLiteral(", "))});
    m_model->setLines({tr("Walkthrough"), tr("Progress"), tr("Time"), tr("Level"), tr("What it is about")}, std::move(texts));
    m_list->horizontalHeader()->setSectionResizeMode(m_model->columnCount() - 1, QHeaderView::Stretch);
    int row = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        row = m_lines[i].id == chosen ? static_cast<int>(i) : row;
    m_list->selectRow(row);
    const bool isThere = !m_lines.empty();
    m_content->setVisible(isThere);
    m_empty->setVisible(!isThere);
    if (!shelf.problem.isEmpty())
        m_empty->say(tr("The walkthroughs cannot be read"), shelf.problem, tr("Try again"));
    else if (!isThere)
        m_empty->say(tr("No walkthroughs"), tr("The program came without any."), {});
    showCurrent();
}

const LessonLine* WalkthroughsPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void WalkthroughsPage::showCurrent()
{
    const LessonLine* const line = current();
    if (!line)
        return;
    m_start->setText(line->isFinished ? tr("Look at it again") : line->isBegun ? tr("Go on") : tr("Start"));
    m_start->setEnabled(line->problem.isEmpty());
    m_start->setToolTip(line->problem);
    m_startOver->setVisible(line->isBegun);
    m_preview->setVisible(!m_packs->place().isOwn());
    m_record->setLesson(line->id, line->isBegun ? line->problem : tr("It is not begun yet."),
                        line->isPassed ? RecordBar::Stage::passed : line->isFinished ? RecordBar::Stage::finished : RecordBar::Stage::begun);
    m_about->setText(line->problem.isEmpty() ? tr("It opens in a window of its own, on a practice world of its own: your workspace is not touched.")
                                             : tr("The progress cannot be read: %1 Start over puts the file aside and begins anew.").arg(line->problem));
}

void WalkthroughsPage::open(const LessonLine& line, bool afresh, bool isPreview)
{
    m_state->clear();
    if (LessonDoor* door = LessonDoor::of(m_context.store))
        Q_EMIT door->openRequested(line.id, afresh, {m_packs->place().path, isPreview});
}

void WalkthroughsPage::start()
{
    if (const LessonLine* line = current(); line && line->problem.isEmpty())
        open(*line, false);
}

/// Where the recording begins.
void WalkthroughsPage::record()
{
    using From = RecordingWish::From;
    const LessonLine* const line = current();
    const bool isBegun = hasDraft(currentLearner());
    std::vector<std::pair<QString, RecordingWish>> ways;
    if (isBegun)
        ways.emplace_back(tr("&Go on with the draft"), RecordingWish{From::draft});
    ways.emplace_back(tr("An &empty account"), RecordingWish{From::empty});
    if (line)
        ways.emplace_back(tr("The world of the &walkthrough chosen"), RecordingWish{From::walkthrough, line->id, m_packs->place()});
    ways.emplace_back(tr("A &copy of what is open now"), RecordingWish{From::present, {}, {}, m_context.store.snapshot(), m_context.store.serverNow()});
    QStringList words;
    for (const auto& way : ways)
        words += way.first;
    const QString about = tr("It opens in a window of its own, on a practice world. What you do there is recorded step by step, and becomes a walkthrough. "
                             "A copy has users, groups, roles, policies and buckets, but no keys, devices, objects, functions, identity providers or organization.");
    m_context.prompts.choose(this, Prompts::Tone::information, tr("Record a walkthrough"),
                             isBegun ? about + QStringLiteral("\n\n") + tr("There is a draft. A new recording puts it aside.") : about, words, tr("Cancel"), this,
                             [this, ways = std::move(ways)](int index) {
                                 LessonDoor* const door = LessonDoor::of(m_context.store);
                                 if (index < 0 || !door)
                                     return;
                                 m_state->clear();
                                 Q_EMIT door->recordRequested(ways[static_cast<std::size_t>(index)].second);
                             });
}

void WalkthroughsPage::startOver()
{
    const LessonLine* const line = current();
    if (!line || !line->isBegun)
        return;
    m_context.prompts.confirm(this, Prompts::Tone::warning, tr("Start over?"),
                              tr("“%1” begins anew. What you did so far is put aside, beside the new progress.").arg(line->title), tr("Start over"), this,
                              [this, chosen = *line](bool yes) {
                                  if (yes)
                                      open(chosen, true);
                              });
}

}  // namespace rolewright::ui
