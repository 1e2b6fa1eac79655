#include "ui/import/import_dialog.h"

#include "ui/import/import_preview.h"
#include "ui/models/account_text.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/dropped_files.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/why_barred.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace rolewright::ui {
namespace {

const QString otherAccount = QStringLiteral("other");
enum Place { nothingPlace, readingPlace, previewPlace };

}  // namespace

ImportDialog::ImportDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import an account"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    m_reader = new ImportReader(this);
    m_message = new InlineMessage(QStringLiteral("importMessage"), this);
    m_stack = new QStackedWidget(this);
    auto* nothing = new QLabel(tr("What the files would bring is shown here before anything is changed."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(nothing);
    m_stack->addWidget(buildReading());
    m_stack->addWidget(buildPreview());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("importTake"));
    changedByNobody(m_context.store, m_take);
    auto* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("importClose"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buildFiles());
    layout->addLayout(buildAccount());
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(820, 620);
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);  // Enter imports, wherever the focus is, or does nothing
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reader, &ImportReader::progressed, m_progress, &QProgressBar::setValue);
    connect(m_reader, &ImportReader::finished, this, &ImportDialog::showReading);
    setState(State::empty);
}

QLayout* ImportDialog::buildFiles()
{
    auto* words = new QLabel(tr("Choose or drop the JSON that this command of the AWS CLI prints; several files are taken as pages of one account:\n"
                                "aws iam get-account-authorization-details > account.json"),
                             this);
    words->setObjectName(QStringLiteral("importHint"));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_files = new QListWidget(this);
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_files->setAccessibleName(tr("Files to import"));
    new EmptyWords(*m_files, tr("No files yet: choose some, or drop them here."));
    m_files->setMaximumHeight(84);
    m_files->setTextElideMode(Qt::ElideMiddle);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Choose &files…"), this);
    add->setObjectName(QStringLiteral("importAdd"));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("&Leave out"), this);
    m_remove->setObjectName(QStringLiteral("importRemove"));
    auto* column = new QVBoxLayout;
    column->addWidget(add);
    column->addWidget(m_remove);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_files, 1);
    row->addLayout(column);
    auto* layout = new QVBoxLayout;
    layout->addWidget(words);
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        m_context.prompts.askOpenFiles(this, tr("Files to import"), tr("JSON (*.json);;All files (*)"), this, [this](const QStringList& paths) { addFiles(paths); });
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_files->currentItem();
        read();
    });
    connect(m_files, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) { m_remove->setEnabled(item != nullptr && m_state != State::applying); });
    return layout;
}

QLayout* ImportDialog::buildAccount()
{
    m_account = new QComboBox(this);
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_account->addItem(tr("the account that the files are of"), QString());
    for (const identity::AccountPtr& account : m_context.store.snapshot()->accounts()) {
        const QString id = toQt(account->id.text());
        m_account->addItem(tr("%1 (%2)").arg(accountName(*account), id), id);
    }
    m_account->addItem(tr("another account…"), otherAccount);
    m_accountId = new QLineEdit(this);
    m_accountId->setObjectName(QStringLiteral("importAccountId"));
    m_accountId->setAccessibleName(tr("Account id"));
    m_accountId->setPlaceholderText(tr("twelve digits"));
    m_accountId->setMaxLength(12);
    m_accountId->hide();
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Take what belongs to"), this);
    label->setBuddy(m_account);
    row->addWidget(label);
    row->addWidget(m_account, 1);
    row->addWidget(m_accountId);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        m_accountId->setVisible(m_account->currentData().toString() == otherAccount);
        read();
    });
    connect(m_accountId, &QLineEdit::textChanged, this, &ImportDialog::read);
    return row;
}

QWidget* ImportDialog::buildReading()
{
    auto* box = new QWidget(this);
    m_progress = new QProgressBar(box);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("How much has been read"));
    auto* stop = new QPushButton(tr("&Stop"), box);
    stop->setObjectName(QStringLiteral("importStop"));
    connect(stop, &QPushButton::clicked, this, &ImportDialog::stop);
    auto* layout = new QHBoxLayout(box);
    layout->addWidget(m_progress, 1);
    layout->addWidget(stop);
    return box;
}

QWidget* ImportDialog::buildPreview()
{
    auto* box = new QWidget(this);
    m_preview = new ImportPreview(box);
    m_newAccount = new QWidget(box);
    m_name = new QLineEdit(m_newAccount);
    m_name->setObjectName(QStringLiteral("importName"));
    m_name->setMaxLength(50);
    m_environment = new QComboBox(m_newAccount);
    m_environment->setObjectName(QStringLiteral("importEnvironment"));
    m_environment->setAccessibleName(tr("Environment"));
    for (const auto environment : {identity::Environment::practice, identity::Environment::development, identity::Environment::staging, identity::Environment::production})
        m_environment->addItem(icon(QStringLiteral("account")), environmentWord(environment), static_cast<int>(environment));
    auto* name = new QLabel(tr("Call the new account"), m_newAccount);
    name->setBuddy(m_name);
    auto* row = new QHBoxLayout(m_newAccount);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(name);
    row->addWidget(m_name, 1);
    row->addWidget(m_environment);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_newAccount);
    layout->addWidget(m_preview, 1);
    return box;
}

void ImportDialog::addFiles(const QStringList& paths)
{
    const QStringList there = files();
    for (const QString& path : paths) {
        if (!there.contains(path))
            m_files->addItem(path);
    }
    read();
}

QStringList ImportDialog::files() const
{
    QStringList paths;
    for (int row = 0; row < m_files->count(); ++row)
        paths += m_files->item(row)->text();
    return paths;
}

std::optional<AccountId> ImportDialog::account() const
{
    const QString chosen = m_account->currentData().toString();
    auto id = AccountId::parse((chosen == otherAccount ? m_accountId->text() : chosen).toStdString());
    return id ? std::optional(*std::move(id)) : std::nullopt;
}

void ImportDialog::read()
{
    m_reader->cancel();
    m_message->clear();
    setState(State::empty);
    const bool unfinished = m_account->currentData().toString() == otherAccount && !account();
    if (unfinished && !m_accountId->text().isEmpty())
        m_message->say(InlineMessage::Tone::note, tr("An account id has twelve digits."));
    if (files().isEmpty() || unfinished)
        return;
    m_progress->setValue(0);
    setState(State::reading);
    m_reader->start(files(), account(), m_context.store.snapshot());
}

void ImportDialog::stop()
{
    m_reader->cancel();
    setState(State::empty);
    m_message->say(InlineMessage::Tone::note, tr("Stopped. Nothing was changed; choose files or the account again to go on."));
}

void ImportDialog::showReading(const ImportReading& reading)
{
    m_reading = reading;
    if (!reading.result) {
        setState(State::empty);
        m_message->say(InlineMessage::Tone::error, messageOf(reading.result.error()));
        return;
    }
    const identity::SnapshotPtr world = m_context.store.snapshot();
    const bool isNew = !reading.result->changes.empty() && !world->account(reading.result->account);
    m_newAccount->setVisible(isNew);
    if (m_name->text().isEmpty() || AccountId::isValid(m_name->text().toStdString()))
        m_name->setText(toQt(reading.result->account.text()));
    m_preview->show(*reading.result, *world);
    setState(State::ready);
}

void ImportDialog::setState(State state)
{
    m_state = state;
    m_stack->setCurrentIndex(state == State::empty ? nothingPlace : state == State::reading ? readingPlace : previewPlace);
    m_take->setEnabled(state == State::ready && m_reading.result && !m_reading.result->changes.empty());
    const bool free = state != State::applying;
    m_files->setEnabled(free);
    m_account->setEnabled(free);
    m_accountId->setEnabled(free);
    m_remove->setEnabled(free && m_files->currentItem() != nullptr);
    m_newAccount->setEnabled(free);
}

void ImportDialog::apply()
{
    if (m_state != State::ready || m_reading.result->changes.empty())
        return;
    const AccountId account = m_reading.result->account;
    identity::ChangeSet changes = m_reading.result->changes;
    for (identity::Change& change : changes.changes) {
        if (change.table != identity::TableId::accounts || change.accountBefore)
            continue;
        identity::Account named = *change.accountAfter;
        named.name = m_name->text().trimmed().toStdString();
        named.environment = static_cast<identity::Environment>(m_environment->currentData().toInt());
        change.accountAfter = std::make_shared<const identity::Account>(std::move(named));
    }
    setState(State::applying);
    m_context.store.applyChanges(std::move(changes), "rolewright:Import", this, [this, account](const Result<void>& applied) {
        if (applied) {
            m_context.store.setAccount(account);
            m_context.navigation.openPage(QStringLiteral("overview"));
            accept();
            return;
        }
        const bool moved = applied.error().code == "EntityTemporarilyUnmodifiable";
        m_message->say(InlineMessage::Tone::error, moved ? tr("%1. Nothing was changed; below is what the import would do now.").arg(messageOf(applied.error()))
                                                         : tr("Nothing was changed: %1").arg(messageOf(applied.error())));
        setState(State::ready);
        if (moved)
            m_reader->again(m_reading, m_context.store.snapshot());
    });
}

void ImportDialog::done(int result)
{
    m_reader->cancel();
    QDialog::done(result);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_state != State::applying && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

}  // namespace rolewright::ui
