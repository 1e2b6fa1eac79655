#include "ui/wizard/wizard.h"

#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/widgets/change_control.h"
#include "ui/wizard/wizard_home.h"

#include <QCloseEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// Where the keyboard goes on a step; null when there is nothing to be done on it.
QWidget* firstField(QWidget& step)
{
    if (QWidget* proxy = step.focusProxy())
        return proxy;
    for (QWidget* next = step.nextInFocusChain(); next != &step; next = next->nextInFocusChain()) {
        if (step.isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            return next;
    }
    return nullptr;
}

}  // namespace

Wizard::Wizard(Store& store, Prompts& prompts, const QString& draftKey, const QString& title, QWidget* parent)
    : QDialog(parent), m_store(store), m_prompts(prompts), m_saved(store, prompts, draftKey)
{
    setWindowTitle(title);
    m_home = new WizardHome(store, this);
    m_splitter = new QSplitter(this);
    m_splitter->addWidget(buildSteps());
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_home);
    layout->addWidget(m_splitter, 1);
    buildButtons(layout);
    const QSize room = parent ? screen()->availableSize().expandedTo(parent->window()->size()) : screen()->availableSize();
    resize(QSize(1160, 660).boundedTo(room));
    const auto look = [this] {
        if (isVisible())
            follow();
    };
    connect(&m_store, &Store::snapshotChanged, this, look);
    connect(&m_store, &Store::callerChanged, this, look);
    connect(m_home, &WizardHome::moved, this, &Wizard::moveDraft);
    connect(m_home, &WizardHome::acted, this, [this] {
        m_saved.begunAs().clear();  // chosen with the draft in sight: it is not asked once more at the end
        saveDraft();
    });
}

QWidget* Wizard::buildSteps()
{
    auto* side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("wizardSteps"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFixedWidth(150);
    m_pages = new QStackedWidget(side);
    auto* layout = new QHBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &Wizard::goTo);
    return side;
}

void Wizard::buildButtons(QVBoxLayout* layout)
{
    const auto button = [this](const QString& text, const QString& objectName, const QString& accessibleName) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        made->setAutoDefault(false);
        return made;
    };
    auto* close = button(tr("Close"), QStringLiteral("wizardClose"), tr("Close; the draft is kept"));
    close->setToolTip(tr("The draft is kept as it is typed, also when the program ends"));
    m_back = button(tr("&Back"), QStringLiteral("wizardBack"), tr("Previous step"));
    m_next = button(tr("Ne&xt"), QStringLiteral("wizardNext"), tr("Next step"));
    m_create = button({}, QStringLiteral("wizardCreate"), windowTitle());
    changesWorkspace(m_store, m_create);
    m_next->setDefault(true);
    auto* buttons = new QHBoxLayout;
    m_kept = new QLabel(this);
    m_kept->setObjectName(QStringLiteral("wizardDraftKept"));
    buttons->addWidget(close);
    buttons->addWidget(m_kept);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &Wizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_pages->currentIndex() + 1); });
    connect(m_create, &QPushButton::clicked, this, [this] {
        m_saved.begunAs().ask(this, [this](bool yes) {
            if (yes)
                carryOut();
        });
    });
}

void Wizard::addStep(WizardStep* step)
{
    m_steps.push_back(step);
    m_visited.push_back(false);
    m_pages->addWidget(step);
    m_list->addItem(step->title());
    connect(step, &WizardStep::edited, this, &Wizard::edited);
    connect(step, &WizardStep::completed, this, &Wizard::showMarks);
}

void Wizard::finishSteps()
{
    m_review = new PlanStep([this] { return wholePlan(); }, m_store, m_pages);
    addStep(m_review);
    connect(m_review, &PlanStep::takeBackWanted, this, &Wizard::takeBack);
}

QPlainTextEdit* Wizard::addPreview(const QString& title, const QString& objectName, const QString& accessibleName)
{
    if (!m_previews) {
        auto* side = new QWidget(this);
        m_previews = new QVBoxLayout(side);
        m_previews->setContentsMargins(0, 0, 0, 0);
        m_splitter->addWidget(side);
        m_splitter->setStretchFactor(0, 3);
        m_splitter->setStretchFactor(1, 1);
        m_splitter->setSizes({840, 300});
    }
    auto* made = new QPlainTextEdit(m_previews->parentWidget());
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setReadOnly(true);
    made->setTabChangesFocus(true);
    made->setLineWrapMode(QPlainTextEdit::NoWrap);
    made->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_previews->addWidget(new QLabel(title, m_previews->parentWidget()));
    m_previews->addWidget(made, 1);
    return made;
}

void Wizard::begin()
{
    draftReplaced();
    open();
    if (QWidget* field = m_pages->currentWidget()->focusProxy())  // else in the list of steps
        field->setFocus(Qt::OtherFocusReason);
    const QString saved = m_saved.text();
    const QString what = saved.isEmpty() || saved == draftText() ? QString() : describeDraft(saved);
    if (what.isEmpty())
        return;
    m_prompts.choose(this, Prompts::Tone::information, tr("Go on with your draft?"), tr("There is a draft of %1 that was not finished.\n\n• Go on: what was written is put back.\n• Begin anew: the draft is kept until you write something.\n• Keep for later: this is closed, and the draft is kept.").arg(what),
                     {tr("&Go on"), tr("&Begin anew")}, tr("&Keep for later"), this, [this, saved](int choice) {
                         if (choice < 0)
                             reject();
                         if (choice != 0)  // it stays until another is begun
                             return;
                         takeDraft(saved);
                         draftReplaced();
                         m_saved.putBack(m_steps);
                         showMarks();
                     });
}

/// Not while something is begun in a step that the plan knows nothing of.
Plan Wizard::wholePlan() const
{
    Plan whole = plan();
    whole.problems.append(overQuotas(whole.quotas));
    whole.isReady = whole.isReady && whole.problems.isEmpty();
    for (const WizardStep* step : m_steps) {
        if (const QString unfinished = step->unfinished(); !unfinished.isEmpty()) {
            whole.problems.append(unfinished);
            whole.isReady = false;
        }
    }
    return whole;
}

void Wizard::draftReplaced()
{
    for (WizardStep* step : m_steps)
        step->begin();
    std::fill(m_visited.begin(), m_visited.end(), false);
    m_failedAt = -1;
    m_kept->clear();
    m_review->forgetOutcome();
    m_home->tell({});
    showWhere();
    goTo(0);
    draftChanged();
    showMarks();
}

void Wizard::goTo(int step)
{
    if (step < 0 || step >= m_pages->count())
        return;
    m_pages->setCurrentIndex(step);
    m_list->setCurrentRow(step);
    m_visited[static_cast<std::size_t>(step)] = true;
    m_steps[static_cast<std::size_t>(step)]->refresh();
    const bool last = step == m_pages->count() - 1;
    m_back->setEnabled(step > 0);
    m_next->setVisible(!last);
    m_create->setVisible(last || canCreateEarly());
    (last ? m_create : m_next)->setDefault(true);
    showMarks();
}

/// By button: whoever comes to a step goes on in it, where it is to be typed or at its beginning. Whoever walks along the list stays in the list.
void Wizard::turnTo(int step)
{
    goTo(step);
    if (QWidget* field = firstField(*m_pages->currentWidget()))
        field->setFocus(Qt::TabFocusReason);
}

void Wizard::edited()
{
    m_review->forgetOutcome();
    follow();
    saveDraft();
}

void Wizard::follow()
{
    showWhere();
    draftChanged();
    proofChanged();
}

void Wizard::proofChanged()
{
    WizardStep* step = m_steps[static_cast<std::size_t>(m_pages->currentIndex())];
    if (step->showsProof())
        step->refresh();
    showMarks();
}

void Wizard::showMarks()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const bool isDone = (m_visited[i] || m_steps[i]->isBegun()) && m_steps[i]->isComplete();
        m_list->item(static_cast<int>(i))->setText(QString(isDone ? QStringLiteral("✔ ") : QStringLiteral("○ ")) + m_steps[i]->title());
    }
    m_create->setEnabled(!m_creating && m_review->isComplete());
    m_create->setText(createText());
}

void Wizard::showWhere()
{
    m_home->setVisible(saysWhere());
    m_home->show(account());
}

void Wizard::moveDraft(const AccountId& account)
{
    m_home->tell(moveTo(account));
    for (WizardStep* step : m_steps)
        step->accountChanged();
    m_steps[static_cast<std::size_t>(m_pages->currentIndex())]->refresh();
    edited();
}

void Wizard::saveDraft()
{
    const QString text = draftText();
    const bool saved = m_saved.save(text, m_steps);
    m_kept->setText(text.isEmpty() ? QString() : saved ? tr("✔ Draft saved") : tr("✖ The draft could not be saved"));
}

void Wizard::reject()
{
    for (WizardStep* step : m_steps)
        step->takeUnfinished();
    stopWork();  // the draft stays in the settings: closing loses nothing
    QDialog::reject();
}

void Wizard::closeEvent(QCloseEvent* event)
{
    reject();
    event->accept();
}

}  // namespace rolewright::ui
