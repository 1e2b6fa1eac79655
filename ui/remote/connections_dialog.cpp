#include "ui/remote/connections_dialog.h"

#include "ui/prompts/prompts.h"
#include "ui/remote/connection_form.h"
#include "ui/remote/connection_keys.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/room_for.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace rolewright::ui {
namespace {

enum Column { name, place, keys, environment };
constexpr int referenceRole = Qt::UserRole + 1;
constexpr std::chrono::milliseconds noticeableSkew{5'000};

}  // namespace

QString identityInWords(const RemoteIdentity& identity)
{
    const auto seconds = static_cast<long long>(std::llabs(identity.skew.count()) / 1000);
    const QString clock = std::chrono::abs(identity.skew) < noticeableSkew ? ConnectionsDialog::tr("Its clock agrees with this machine's.")
                          : identity.skew.count() > 0                     ? ConnectionsDialog::tr("Its clock is %1 s ahead of this machine's; that is made up for.").arg(seconds)
                                                                          : ConnectionsDialog::tr("Its clock is %1 s behind this machine's; that is made up for.").arg(seconds);
    return ConnectionsDialog::tr("You are %1, in account %2. It answered within %3 ms. %4")
        .arg(QString::fromStdString(identity.arn), QString::fromStdString(identity.account.text()))
        .arg(identity.latency.count())
        .arg(clock);
}

ConnectionsDialog::ConnectionsDialog(ConnectionKeys& keys, Prompts& prompts, const RemoteMaker& remotes, const QString& reference, QWidget* parent)
    : QDialog(parent), m_keys(keys), m_prompts(prompts), m_attempt(new ConnectionAttempt(keys, prompts, this))
{
    setObjectName(QStringLiteral("connectionsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect to an endpoint"));
    m_attempt->setRemotes(remotes);
    auto* words = new QLabel(tr("A window of its own opens on the endpoint: its account is read, edits there are drafts until you apply them, and everything is locked at first."), this);
    words->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("connectionsList"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setHeaderLabels({tr("Name"), tr("Where"), tr("Keys"), tr("Environment")});
    lookLikeList(*m_list);
    m_message = new InlineMessage(QStringLiteral("connectionsMessage"), this);
    m_message->setField(m_list);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("connectionsProgress"));
    m_progress->setAccessibleName(tr("Calls answered"));
    m_stop = addButton(QStringLiteral("connectionsStop"), tr("Sto&p"), tr("Stop; what has been read so far is shown"));
    auto* running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildButtons());
    layout->addWidget(m_message);
    layout->addLayout(running);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("connectionsClose"));
    m_open = buttons->addButton(tr("&Connect"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(QStringLiteral("connectionsOpen"));
    m_open->setAccessibleName(tr("Connect: read the account and open a window on it"));
    m_open->setDefault(true);
    layout->addWidget(buttons);
    resize(roomFor(*this, {820, 520}));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ConnectionsDialog::showMark);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { begin(ConnectionAttempt::Aim::open); });
    connect(m_open, &QPushButton::clicked, this, [this] { begin(ConnectionAttempt::Aim::open); });
    connect(m_stop, &QPushButton::clicked, m_attempt, &ConnectionAttempt::stop);
    connect(m_attempt, &ConnectionAttempt::changed, this, &ConnectionsDialog::showState);
    connect(m_attempt, &ConnectionAttempt::progressed, this, [this](int done, int known) {
        m_progress->setRange(0, known);
        m_progress->setValue(done);
        m_progress->setFormat(tr("Reading the account: %v of %m calls"));
    });
    connect(m_attempt, &ConnectionAttempt::failed, this, [this](const QString& why) { m_message->say(InlineMessage::Tone::error, why); });
    connect(m_attempt, &ConnectionAttempt::tested, this, [this](const RemoteIdentity& identity) { m_message->say(InlineMessage::Tone::success, identityInWords(identity)); });
    connect(m_attempt, &ConnectionAttempt::opened, this, [this](const std::shared_ptr<OpenedConnection>& connection, const QString& from) {
        Q_EMIT opened(connection, from);
        accept();
    });
    m_list->setFocus();
    showState();
    readAgain(reference);
    if (!reference.isEmpty())
        m_attempt->start(reference, ConnectionAttempt::Aim::open);
}

QPushButton* ConnectionsDialog::addButton(const QString& objectName, const QString& text, const QString& spoken)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(spoken);
    button->setAutoDefault(false);
    return button;
}

QWidget* ConnectionsDialog::buildButtons()
{
    auto* row = new QWidget(this);
    m_new = addButton(QStringLiteral("connectionsNew"), tr("&New…"), tr("New connection"));
    m_edit = addButton(QStringLiteral("connectionsEdit"), tr("&Edit…"), tr("Edit the connection"));
    m_delete = addButton(QStringLiteral("connectionsDelete"), tr("&Delete"), tr("Delete the connection and its keys in the keychain"));
    m_test = addButton(QStringLiteral("connectionsTest"), tr("&Test"), tr("Test: ask the endpoint who one is"));
    m_environment = new QComboBox(row);
    m_environment->setObjectName(QStringLiteral("connectionsEnvironment"));
    m_environment->setAccessibleName(tr("Environment of the chosen connection"));
    m_environment->addItems(environmentWords());
    auto* label = new QLabel(tr("Env&ironment"), row);
    label->setBuddy(m_environment);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_new, m_edit, m_delete, m_test})
        layout->addWidget(button);
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addWidget(m_environment);
    connect(m_new, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto saved = current() ? savedConnection(current()->reference) : std::nullopt)
            edit(*saved);
    });
    connect(m_delete, &QPushButton::clicked, this, &ConnectionsDialog::remove);
    connect(m_test, &QPushButton::clicked, this, [this] { begin(ConnectionAttempt::Aim::test); });
    connect(m_environment, &QComboBox::activated, this, &ConnectionsDialog::mark);
    return row;
}

void ConnectionsDialog::readAgain(const QString& chosen)
{
    m_reading.start([](const LatestTask::Cancelled&) { return profileLines(); }, [this, chosen](const ProfileLines& profiles) { fill(profiles, chosen); });
}

void ConnectionsDialog::fill(const ProfileLines& profiles, const QString& chosen)
{
    m_lines = savedLines();
    m_lines.insert(m_lines.end(), profiles.lines.begin(), profiles.lines.end());
    m_list->clear();
    QTreeWidgetItem* wanted = nullptr;
    for (const ConnectionLine& line : m_lines) {
        auto* item = new QTreeWidgetItem(m_list, {line.name, line.place, line.what, environmentWordOf(line.environment)});
        item->setData(0, referenceRole, line.reference);
        for (int column = 0; column < m_list->columnCount(); ++column)
            item->setToolTip(column, line.problem.isEmpty() ? item->text(column) : line.problem);
        if (line.reference == chosen)
            wanted = item;
    }
    m_list->setCurrentItem(wanted ? wanted : m_list->topLevelItem(0));
    for (const Column column : {Column::name, Column::keys})
        m_list->resizeColumnToContents(column);
    if (!profiles.problem.isEmpty())
        m_message->say(InlineMessage::Tone::warning, profiles.problem);
    else if (m_lines.empty())
        m_message->say(InlineMessage::Tone::note, tr("No connections yet: make one (New), or put profiles into ~/.aws as the AWS CLI does."));
    showMark();
}

const ConnectionLine* ConnectionsDialog::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return nullptr;
    const QString reference = item->data(0, referenceRole).toString();
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const ConnectionLine& line) { return line.reference == reference; });
    return found == m_lines.end() ? nullptr : &*found;
}

void ConnectionsDialog::showMark()
{
    if (const ConnectionLine* line = current())
        m_environment->setCurrentIndex(static_cast<int>(line->environment));
    showState();
}

void ConnectionsDialog::showState()
{
    const bool running = m_attempt->isRunning();
    const ConnectionLine* line = current();
    const bool usable = line && line->problem.isEmpty();
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    if (running && !m_stop->hasFocus() && m_progress->maximum() != 0 && m_progress->value() <= 0) {
        m_progress->setRange(0, 0);
        m_progress->setFormat(tr("Asking who one is…"));
    }
    if (!running)
        m_progress->reset();
    m_list->setEnabled(!running);
    m_new->setEnabled(!running);
    m_environment->setEnabled(!running && line);
    for (QPushButton* button : {m_test, m_open}) {
        button->setEnabled(!running && usable);
        button->setToolTip(line ? line->problem : QString());
    }
    for (QPushButton* button : {m_edit, m_delete}) {
        button->setEnabled(!running && line && !isProfile(line->reference));
        button->setToolTip(line && isProfile(line->reference) ? tr("Profiles are edited in the AWS CLI's files.") : QString());
    }
    if (line && !line->problem.isEmpty() && !running)
        m_message->say(InlineMessage::Tone::warning, line->problem);
}

void ConnectionsDialog::mark(int environment)
{
    const ConnectionLine* line = current();
    if (!line)
        return;
    const QString reference = line->reference;
    const auto chosen = static_cast<client::Environment>(environment);
    if (auto saved = savedConnection(reference)) {
        saved->environment = chosen;
        keepConnection(*saved);
    } else {
        markProfile(line->name, chosen);
    }
    readAgain(reference);
}

void ConnectionsDialog::edit(const SavedConnection& connection)
{
    auto* form = new ConnectionForm(connection, m_keys, m_prompts, this);
    connect(form, &ConnectionForm::saved, this, [this](const QString& id) {
        m_message->clear();
        readAgain(id);
    });
    form->open();
}

void ConnectionsDialog::remove()
{
    const ConnectionLine* line = current();
    if (!line)
        return;
    m_prompts.confirm(this, Prompts::Tone::warning, tr("Delete the connection"), tr("%1 and its keys in the keychain are deleted here. Nothing changes at the endpoint.").arg(line->name), tr("Delete"),
                      this, [this, reference = line->reference](bool yes) {
                          if (!yes)
                              return;
                          dropConnection(reference);
                          m_keys.forget(reference);
                          readAgain({});
                      });
}

void ConnectionsDialog::begin(ConnectionAttempt::Aim aim)
{
    const ConnectionLine* line = current();
    if (!line || !line->problem.isEmpty() || m_attempt->isRunning())
        return;
    m_message->clear();
    m_progress->setRange(0, 0);
    m_attempt->start(line->reference, aim);
}

}  // namespace rolewright::ui
