#include "ui/shell/cli_lens.h"

#include "ui/prompts/prompts.h"
#include "ui/store/journal.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_words.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int lineLimit = 2000;
constexpr int linesToRead = 2;  ///< at least

/// Every line of it a comment of the shell: messages quote what was typed.
QString comment(const Error& error)
{
    const QString text = QString::fromStdString(error.code + ": " + error.message);
    static const QRegularExpression newLine(QStringLiteral("\\R"));
    return QStringLiteral("# ") + text.split(newLine).join(QStringLiteral("\n# "));
}

}  // namespace

CliLens::CliLens(Store& store, Prompts& prompts, QWidget* parent) : QWidget(parent), m_prompts(prompts), m_journal(new Journal(store, this))
{
    setObjectName(QStringLiteral("cliLens"));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("cliLensTabs"));
    tabs->tabBar()->setObjectName(QStringLiteral("cliLensTabBar"));
    for (QWidget* named : {static_cast<QWidget*>(tabs), static_cast<QWidget*>(tabs->tabBar())})
        named->setAccessibleName(tr("What was called and what was changed"));
    tabs->setDocumentMode(true);
    tabs->addTab(buildCalls(store), tr("All calls"));
    tabs->addTab(buildJournal(), tr("Changes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->addWidget(tabs);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_journal, signal, this, &CliLens::showState);
    connect(m_steps->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CliLens::showState);
    showState();
}

QPushButton* CliLens::addButton(const QString& objectName, const QString& iconName, const QString& text, const QString& accessibleName, QWidget* parent)
{
    auto* button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    return button;
}

QWidget* CliLens::buildCalls(Store& store)
{
    auto* side = new QWidget(this);
    m_text = new QPlainTextEdit(side);
    m_text->setObjectName(QStringLiteral("cliLensText"));
    m_text->setAccessibleName(tr("AWS CLI commands of what was done"));
    m_text->setPlaceholderText(tr("What you do here appears as AWS CLI commands."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(lineLimit);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * linesToRead);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QPushButton* copy = addButton(QStringLiteral("cliLensCopy"), QStringLiteral("copy"), tr("Copy all"), tr("Copy all commands"), side);
    QPushButton* clear = addButton(QStringLiteral("cliLensClear"), QStringLiteral("delete"), tr("Clear"), tr("Clear the list of commands"), side);
    auto* buttons = new QVBoxLayout;  // beside, because a dock is wide and low
    buttons->addWidget(copy);
    buttons->addWidget(clear);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(clear, &QPushButton::clicked, m_text, &QPlainTextEdit::clear);
    connect(&store, &Store::called, this, [this](const engine::CallResult& result) {
        m_text->appendPlainText(QString::fromStdString(service::toCommandLine(result.operation)));
        if (!result.answer.ok())
            m_text->appendPlainText(comment(result.answer.error()));
    });
    return side;
}

QWidget* CliLens::buildJournal()
{
    auto* side = new QWidget(this);
    m_steps = new QTreeView(side);
    m_steps->setObjectName(QStringLiteral("journalList"));
    m_steps->setAccessibleName(tr("Changes made here, newest last"));
    m_steps->setModel(m_journal);
    new EmptyWords(*m_steps, tr("What is changed here is listed, to be copied as a script."));
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setMinimumHeight(fontMetrics().lineSpacing() * linesToRead);
    m_steps->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(Journal::titleColumn, QHeaderView::Stretch);
    for (const auto& [column, sample] : {std::pair(Journal::timeColumn, "00:00:00"), std::pair(Journal::callerColumn, "user/administrator"), std::pair(Journal::stateColumn, "done, 10 commands")})
        m_steps->setColumnWidth(column, fontMetrics().horizontalAdvance(QLatin1String(sample)) + 24);
    m_copy = addButton(QStringLiteral("journalCopy"), QStringLiteral("copy"), tr("Copy as script"), tr("Copy the changes as a shell script"), side);
    m_save = addButton(QStringLiteral("journalSave"), QStringLiteral("export"), tr("Save as script…"), tr("Save the changes as a shell script"), side);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    connect(m_journal, &QAbstractItemModel::rowsInserted, m_steps, &QTreeView::scrollToBottom);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(script()); });
    connect(m_save, &QPushButton::clicked, this, &CliLens::save);
    return side;
}

void CliLens::showState()
{
    const bool any = m_journal->rowCount() > 0;
    const QString what = !any ? tr("Nothing was changed yet.") : m_steps->selectionModel()->hasSelection() ? tr("What is selected") : tr("Everything; select changes to take only those");
    for (QPushButton* button : {m_copy, m_save}) {
        button->setEnabled(any);
        button->setToolTip(what);
    }
}

QString CliLens::script() const
{
    QList<int> rows;
    for (const QModelIndex& row : m_steps->selectionModel()->selectedRows())
        rows += row.row();
    std::sort(rows.begin(), rows.end());
    return rows.isEmpty() ? m_journal->scriptOfAll() : m_journal->script(rows);
}

void CliLens::save()
{
    m_prompts.askSaveFile(this, tr("Save the changes as a shell script"), QStringLiteral("changes.sh"), tr("Shell scripts (*.sh);;All files (*)"), QStringLiteral("sh"), this, [this](const QString& path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(script().toUtf8()) >= 0 && file.commit();
        if (!written)
            m_prompts.tell(this, Prompts::Tone::warning, tr("The script was not saved"), file.errorString());
    });
}

}  // namespace rolewright::ui
