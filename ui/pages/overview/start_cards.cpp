#include "ui/pages/overview/start_cards.h"

#include "core/engine/practice_world.h"
#include "ui/import/import_dialog.h"
#include "ui/models/account_text.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/principal_wizard/principal_wizard.h"
#include "ui/remote/remote_room.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/language.h"
#include "ui/theme/icons.h"
#include "ui/widgets/why_barred.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

/// Three in the first row and two or three in the second, over six columns.
constexpr int columns = 6;
constexpr int firstRow = 3;

}  // namespace

StartCards::StartCards(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_switch = addCard(QStringLiteral("overviewSwitch"), QStringLiteral("switch"), {}, {}, &m_switchWords);
    connect(m_switch, &QPushButton::clicked, this, [this] { m_context.navigation.switchRole(m_role); });
    auto* user = addCard(QStringLiteral("overviewCreateUser"), QStringLiteral("user"), {}, tr("Create a user…"), &m_userWords);
    connect(needsPermission(m_context.store, user, creating(m_context.store, "User")), &QPushButton::clicked, this, &StartCards::createUser);
    auto* role = addCard(QStringLiteral("overviewCreateRole"), QStringLiteral("role"), {}, tr("Create a role…"), &m_roleWords);
    connect(needsPermission(m_context.store, role, creating(m_context.store, "Role")), &QPushButton::clicked, this, [this] { m_context.navigation.newRole(); });
    auto* sessions = addCard(QStringLiteral("overviewSessions"), QStringLiteral("session"), tr("Whoever puts a role on has a session that counts down to its end."), tr("See live sessions"));
    connect(sessions, &QPushButton::clicked, this, [this] { m_context.navigation.openPage(QStringLiteral("sessions")); });
    if (!RemoteRoom::of(m_context.store)) {  // at an endpoint what is imported would be drafts
        auto* import = addCard(QStringLiteral("overviewImport"), QStringLiteral("import"), tr("Bring in an account you have, as the AWS CLI describes it. It stays on this machine."), tr("Import an account…"));
        connect(changedByNobody(m_context.store, import), &QPushButton::clicked, this, [this] { (new ImportDialog(m_context, window()))->open(); });
    }
    if (LessonDoor::of(context.store))
        addLearning();
    placeCards();
    refresh();
}

void StartCards::placeCards()
{
    const auto cards = findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly);
    const int rest = static_cast<int>(cards.size()) - firstRow;
    for (int place = 0; place < cards.size(); ++place) {
        const int row = place < firstRow ? 0 : 1;
        const int width = columns / (row == 0 ? firstRow : rest);
        m_grid->addWidget(cards[place], row, (row == 0 ? place : place - firstRow) * width, 1, width);
    }
}

/// For whoever is here to learn: on with what was begun, or the first walkthrough.
void StartCards::addLearning()
{
    m_learn = addCard(QStringLiteral("overviewLearn"), QStringLiteral("play"), {}, tr("Walkthroughs…"), &m_learnWords);
    connect(m_learn, &QPushButton::clicked, this, &StartCards::learn);
    connect(LessonDoor::of(m_context.store), &LessonDoor::progressed, this, [this] {
        if (isVisible())
            lookForLesson();
    });
    showLesson({});
}

void StartCards::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_learn)
        lookForLesson();
}

void StartCards::lookForLesson()
{
    m_reading.start([locale = installedLanguage(), learner = currentLearner()](const LatestTask::Cancelled&) { return readShelf(locale, learner); },
                    [this](const LessonShelf& shelf) { showLesson(shelf); });
}

void StartCards::showLesson(const LessonShelf& shelf)
{
    const LessonLine* const next = nextLesson(shelf.lines);
    m_lesson = next ? next->id : QString();
    if (!next) {
        m_learnWords->setText(tr("Walkthroughs let you do the work yourself, in a practice world of its own."));
        m_learn->setText(tr("Walkthroughs…"));
        return;
    }
    m_learnWords->setText((next->isBegun ? tr("You are in the middle of the walkthrough “%1”: %2 of %3 steps are done.").arg(next->title).arg(next->done).arg(next->steps)
                                         : tr("The walkthrough “%1” lets you do the work yourself, in a practice world of its own: about %2 minutes.")
                                               .arg(next->title)
                                               .arg(next->minutes)));
    m_learn->setText(next->isBegun ? tr("Go on with the walkthrough") : tr("Start the walkthrough"));
}

void StartCards::learn()
{
    if (m_lesson.isEmpty())
        m_context.navigation.openPage(QStringLiteral("walkthroughs"));
    else
        Q_EMIT LessonDoor::of(m_context.store)->openRequested(m_lesson, false);
}

QPushButton* StartCards::addCard(const QString& objectName, const QString& iconName, const QString& sentence, const QString& action, QLabel** words)
{
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* label = new QLabel(sentence, card);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    auto* button = new QPushButton(icon(iconName), action, card);
    button->setObjectName(objectName);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(label, 1, Qt::AlignTop);
    layout->addWidget(button, 0, Qt::AlignLeft);
    if (words)
        *words = label;
    return button;
}

void StartCards::refresh()
{
    const identity::AccountPtr account = m_context.store.accountRow();
    const QString where = account ? accountName(*account) : QString();
    m_userWords->setText(tr("A user of %1 is a person or a program with a name and keys of its own.").arg(where));
    m_roleWords->setText(tr("A role of %1 has permissions but no password: those it trusts, in this account or another, put it on for a while.").arg(where));
    const std::string practiceRole(engine::practice::updateDataBucketArn);
    const auto there = identity::findPrincipal(*m_context.store.snapshot(), practiceRole);
    m_role = there ? toQt(there->arn) : QString();
    m_switchWords->setText(there ? tr("The practice world has a bucket that only the role updateDataBucket may change. Put it on, and see what you may and what you no longer may.")
                                 : tr("Put on a role, and see what you may and what you no longer may."));
    m_switch->setText(there ? tr("Switch to updateDataBucket…") : tr("Switch role…"));
}

void StartCards::createUser()
{
    auto* wizard = new PrincipalWizard(m_context, PrincipalKind::user, window());
    connect(wizard, &PrincipalWizard::created, this, [this](const QString& arn) { m_context.navigation.open(arn); });
}

}  // namespace rolewright::ui
