#include "ui/author/author_panel.h"

#include "ui/coach/announcer.h"
#include "ui/coach/flaw_table.h"
#include "ui/models/lines_model.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

QString truthWord(training::Truth truth)
{
    return truth == training::Truth::yes ? AuthorPanel::tr("✔ so") : truth == training::Truth::no ? AuthorPanel::tr("✘ not so") : AuthorPanel::tr("? unknown");
}

QString partWord(const training::TraceLine& line)
{
    switch (line.of) {
    case training::TraceLine::Of::goal: return AuthorPanel::tr("Goal");
    case training::TraceLine::Of::diagnosis: return AuthorPanel::tr("Diagnosis %1").arg(tameText(line.name));
    case training::TraceLine::Of::invariant: return AuthorPanel::tr("Needed by the walkthrough");
    }
    return {};
}

QStringList lineOf(const training::TraceLine& line)
{
    QStringList looked;
    for (const Phrase& one : line.looked)
        looked += tameText(toQt(one).toStdString());
    return {partWord(line), truthWord(line.truth), looked.join(QStringLiteral(" · ")), QString::number(line.span.begin.line)};
}

}  // namespace

AuthorPanel::AuthorPanel(Preview& preview, QWidget* parent) : QWidget(parent), m_preview(preview)
{
    setObjectName(QStringLiteral("author"));
    m_state = new Announcer(QStringLiteral("authorState"), this);
    m_step = new QComboBox(this);
    m_step->setObjectName(QStringLiteral("authorStep"));
    m_step->setAccessibleName(tr("Step"));
    m_step->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_step->setMinimumContentsLength(24);
    m_go = new QPushButton(tr("Go to this step"), this);
    m_go->setObjectName(QStringLiteral("authorGo"));
    m_go->setToolTip(tr("The steps before it are done by their solutions."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_step);
    row->addWidget(m_go);
    row->addWidget(m_state, 1);
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setObjectName(QStringLiteral("authorParts"));
    parts->setChildrenCollapsible(false);
    m_traceLines = new LinesModel(this);
    m_trace = makeTable(QStringLiteral("authorTrace"), tr("What the step asks of the world"), m_traceLines, parts);
    m_flawLines = new LinesModel(this);
    m_flaws = makeTable(QStringLiteral("authorFlaws"), tr("Problems of the pack"), m_flawLines, parts);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(parts, 1);
    StillWheel::guard(this);
    connect(m_go, &QPushButton::clicked, this, &AuthorPanel::goTo);
    connect(&preview, &Preview::read, this, &AuthorPanel::showNews);
    connect(&preview, &Preview::traced, this, &AuthorPanel::showTrace);
    showNews({});
    showTrace({});
}

QTableView* AuthorPanel::makeTable(const QString& objectName, const QString& name, LinesModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    lookLikeList(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(model);
    return table;
}

void AuthorPanel::takeFocus()
{
    m_step->setFocus(Qt::OtherFocusReason);
}

void AuthorPanel::goTo()
{
    if (m_step->currentIndex() >= 0)
        m_preview.goTo(m_step->currentData().toString().toStdString());
}

void AuthorPanel::showNews(const PreviewNews& news)
{
    m_state->say(news.isWell || news.words.isEmpty() ? news.words : QStringLiteral("⚠ ") + news.words);
    showFlaws(*m_flaws, *m_flawLines, news.flaws);
}

void AuthorPanel::showTrace(const PreviewTrace& trace)
{
    std::vector<QStringList> lines;
    for (const training::TraceLine& line : trace.lines)
        lines.push_back(lineOf(line));
    m_traceLines->setLines({tr("What"), tr("Now"), tr("What was looked at"), tr("Line")}, std::move(lines));
    m_trace->resizeColumnsToContents();
    m_trace->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    const QString chosen = trace.uid == m_uid ? m_step->currentData().toString() : QString::fromStdString(trace.uid);
    m_uid = trace.uid;
    m_step->clear();
    for (qsizetype i = 0; i < trace.steps.size(); ++i)
        m_step->addItem(QStringLiteral("%1 · %2").arg(QString::number(i + 1), trace.steps[i].title), QString::fromStdString(trace.steps[i].uid));
    m_step->setCurrentIndex(std::max(0, m_step->findData(chosen)));
}

}  // namespace rolewright::ui
