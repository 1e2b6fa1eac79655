#include "ui/shell/cli_lens.h"

#include "ui/store/store.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int lineLimit = 2000;

/// Every line of it a comment of the shell: messages quote what was typed.
QString comment(const Error& error)
{
    const QString text = QString::fromStdString(error.code + ": " + error.message);
    static const QRegularExpression newLine(QStringLiteral("\\R"));
    return QStringLiteral("# ") + text.split(newLine).join(QStringLiteral("\n# "));
}

}  // namespace

CliLens::CliLens(Store& store, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("cliLens"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("cliLensText"));
    m_text->setAccessibleName(tr("AWS CLI commands of what was done"));
    m_text->setPlaceholderText(tr("What you do here appears as AWS CLI commands."));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(lineLimit);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy all"), this);
    copy->setObjectName(QStringLiteral("cliLensCopy"));
    copy->setAccessibleName(tr("Copy all commands"));
    auto* clear = new QPushButton(tr("Clear"), this);
    clear->setObjectName(QStringLiteral("cliLensClear"));
    clear->setAccessibleName(tr("Clear the list of commands"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(clear);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(clear, &QPushButton::clicked, m_text, &QPlainTextEdit::clear);
    connect(&store, &Store::called, this, [this](const engine::CallResult& result) {
        m_text->appendPlainText(QString::fromStdString(service::toCommandLine(result.operation)));
        if (!result.answer.ok())
            m_text->appendPlainText(comment(result.answer.error()));
    });
}

}  // namespace rolewright::ui
