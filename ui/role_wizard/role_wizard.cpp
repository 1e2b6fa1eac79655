#include "ui/role_wizard/role_wizard.h"

#include "ui/prompts/prompts.h"
#include "ui/role_wizard/naming_steps.h"
#include "ui/role_wizard/proof_steps.h"
#include "ui/role_wizard/review_step.h"
#include "ui/role_wizard/trust_steps.h"
#include "ui/role_wizard/what_step.h"
#include "ui/store/store.h"

#include <QCloseEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace rolewright::ui {
namespace {

const QString draftKey = QStringLiteral("roleWizard/draft");
constexpr int pauseMilliseconds = 200;

QPlainTextEdit* preview(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QPlainTextEdit(parent);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setReadOnly(true);
    made->setTabChangesFocus(true);
    made->setLineWrapMode(QPlainTextEdit::NoWrap);
    made->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return made;
}

}  // namespace

RoleWizard::RoleWizard(Store& store, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_store(store), m_prompts(prompts)
{
    setObjectName(QStringLiteral("roleWizard"));
    setWindowTitle(tr("New role"));
    auto* splitter = new QSplitter(this);
    splitter->addWidget(buildSteps());
    splitter->addWidget(buildPreview());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({840, 300});
    splitter->setChildrenCollapsible(false);

    const auto button = [this](const QString& text, const QString& objectName, const QString& accessibleName) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        made->setAutoDefault(false);
        return made;
    };
    auto* close = button(tr("Close"), QStringLiteral("wizardClose"), tr("Close; the draft is kept"));
    m_back = button(tr("&Back"), QStringLiteral("wizardBack"), tr("Previous step"));
    m_next = button(tr("Ne&xt"), QStringLiteral("wizardNext"), tr("Next step"));
    m_create = button(tr("&Create role"), QStringLiteral("wizardCreate"), tr("Create the role"));
    m_next->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_create);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    const QSize room = parent ? screen()->availableSize().expandedTo(parent->window()->size()) : screen()->availableSize();
    resize(QSize(1160, 660).boundedTo(room));

    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &RoleWizard::rehearse);
    connect(close, &QPushButton::clicked, this, &RoleWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnTo(m_pages->currentIndex() + 1); });
    connect(m_create, &QPushButton::clicked, this, &RoleWizard::create);
    connect(&m_store, &Store::snapshotChanged, this, [this] {
        if (!isVisible())
            return;
        m_state.world = m_store.snapshot();
        draftEdited();
    });
}

QWidget* RoleWizard::buildSteps()
{
    auto* side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("wizardSteps"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFixedWidth(150);
    m_pages = new QStackedWidget(side);
    addStep(new TrustStep(m_state, GrantCard::Parts::who, m_pages));
    addStep(new TrustStep(m_state, GrantCard::Parts::conditions, m_pages));
    addStep(new WhatStep(m_state, m_pages));
    addStep(new LimitsStep(m_state, m_pages));
    addStep(new NameStep(m_state, m_pages));
    addStep(new BothHalvesStep(m_state, m_pages));
    addStep(new TryStep(m_state, *m_store.engine(), [this] { return m_store.engine()->contextNow(); }, m_pages));
    m_review = new ReviewStep(m_state, m_pages);
    addStep(m_review);
    auto* layout = new QHBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_pages, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &RoleWizard::goTo);
    return side;
}

void RoleWizard::addStep(WizardStep* step)
{
    m_steps.push_back(step);
    m_pages->addWidget(step);
    m_list->addItem(step->title());
    connect(step, &WizardStep::edited, this, &RoleWizard::draftEdited);
}

QWidget* RoleWizard::buildPreview()
{
    auto* side = new QWidget(this);
    m_trustJson = preview(QStringLiteral("wizardTrustJson"), tr("Trust policy as JSON"), side);
    m_permissionsJson = preview(QStringLiteral("wizardPermissionsJson"), tr("The role's own policy as JSON"), side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Trust relationship"), side));
    layout->addWidget(m_trustJson, 1);
    layout->addWidget(new QLabel(tr("Permissions of its own"), side));
    layout->addWidget(m_permissionsJson, 1);
    return side;
}

void RoleWizard::start()
{
    RoleDraft empty;
    empty.account = m_store.account();
    const auto saved = draftFromText(QSettings().value(draftKey).toString().toStdString());
    begin(empty);
    open();
    if (!saved || saved->account != empty.account || *saved == empty)
        return;
    const QString name = saved->name.empty() ? tr("without a name yet") : QString::fromStdString(saved->name);
    m_prompts.confirm(this, Prompts::Tone::information, tr("Go on with your draft?"), tr("There is a draft of a role (%1) that was not finished.").arg(name),
                      tr("Go on"), this, [this, draft = *saved](bool yes) {
                          if (yes)  // otherwise it stays until another is begun
                              begin(draft);
                      });
}

void RoleWizard::begin(const RoleDraft& draft)
{
    m_state.draft = draft;
    m_state.world = m_store.snapshot();
    m_state.rehearsal.reset();
    goTo(0);
    showPreview();
    rehearse();
}

void RoleWizard::goTo(int step)
{
    if (step < 0 || step >= m_pages->count())
        return;
    m_pages->setCurrentIndex(step);
    m_list->setCurrentRow(step);
    m_steps[static_cast<std::size_t>(step)]->refresh();
    const bool last = step == m_pages->count() - 1;
    m_back->setEnabled(step > 0);
    m_next->setVisible(!last);
    m_create->setVisible(last);
    (last ? m_create : m_next)->setDefault(true);
    showMarks();
}

/// By button: whoever comes to a step that has one thing to type can type it. Whoever walks along the list stays in the list.
void RoleWizard::turnTo(int step)
{
    goTo(step);
    if (QWidget* field = m_pages->currentWidget()->focusProxy())
        field->setFocus();
}

/// The steps that show what the engine says of the draft.
void RoleWizard::showProof()
{
    WizardStep* step = m_steps[static_cast<std::size_t>(m_pages->currentIndex())];
    if (qobject_cast<BothHalvesStep*>(step) || qobject_cast<TryStep*>(step) || step == m_review)
        step->refresh();
}

void RoleWizard::draftEdited()
{
    m_state.rehearsal.reset();
    showProof();
    showPreview();
    showMarks();
    m_pause->start();
    saveDraft();
}

void RoleWizard::rehearse()
{
    const engine::Engine& engine = *m_store.engine();
    m_rehearsing.start(
        [world = m_store.snapshot(), caller = m_store.caller(), draft = m_state.draft, context = engine.contextNow(), &engine](const LatestTask::Cancelled&) {
            return rehearseDraft(*world, caller, draft, context, engine);
        },
        [this](DraftRehearsal rehearsal) { take(std::move(rehearsal)); });
}

void RoleWizard::take(DraftRehearsal rehearsal)
{
    m_state.rehearsal = std::move(rehearsal);
    showProof();
    showMarks();
}

void RoleWizard::showMarks()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_list->item(static_cast<int>(i))->setText(QString(m_steps[i]->isComplete() ? QStringLiteral("✔ ") : QStringLiteral("○ ")) + m_steps[i]->title());
    const bool ready = m_review->isComplete();
    m_create->setEnabled(ready);
    const bool nobody = ready && !m_state.rehearsal->anyCan();
    m_create->setText(nobody ? tr("&Save anyway: nobody can assume it") : tr("&Create role"));
}

void RoleWizard::showPreview()
{
    m_trustJson->setPlainText(QString::fromStdString(m_state.draft.trust));
    m_permissionsJson->setPlainText(QString::fromStdString(m_state.draft.inlinePolicy));
}

bool RoleWizard::isEmpty() const
{
    RoleDraft empty;
    empty.account = m_state.draft.account;
    return m_state.draft == empty;
}

void RoleWizard::saveDraft()
{
    QSettings settings;
    if (isEmpty())
        settings.remove(draftKey);
    else
        settings.setValue(draftKey, QString::fromStdString(toText(m_state.draft)));
}

void RoleWizard::create()
{
    m_create->setEnabled(false);
    m_store.runIn(m_state.draft.account, tr("Create role %1").arg(QString::fromStdString(m_state.draft.name)), m_state.draft.operations(), this,
                [this](const std::vector<engine::CallResult>& results) { finished(results); });
}

void RoleWizard::finished(const std::vector<engine::CallResult>& results)
{
    if (results.empty() || !results.back().answer.ok()) {
        QStringList lines;
        for (const engine::CallResult& result : results) {
            const QString name = QString::fromStdString(result.operation.name());
            lines.append(result.answer.ok() ? tr("✔ %1 was done").arg(name) : tr("✖ %1: %2").arg(name, QString::fromStdString(result.answer.error().message)));
        }
        if (results.size() > 1)
            lines.append(tr("Undo (Ctrl+Z) takes back what was done."));
        m_review->showOutcome(lines.join(QLatin1Char('\n')));
        m_create->setEnabled(true);
        return;
    }
    const QString arn = QString::fromStdString(m_state.draft.arn());
    QSettings().remove(draftKey);
    m_state.draft = RoleDraft{};
    m_state.draft.account = m_store.account();
    accept();
    Q_EMIT created(arn);
}

void RoleWizard::reject()
{
    m_rehearsing.cancel();  // the draft stays in the settings: closing loses nothing
    QDialog::reject();
}

void RoleWizard::closeEvent(QCloseEvent* event)
{
    reject();
    event->accept();
}

}  // namespace rolewright::ui
