#include "ui/remote/remote_room.h"
#include "ui/remote/review_dialog.h"
#include "ui/store/calls.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {

QWidget* ReviewDialog::buildCalls()
{
    m_steps = new QTreeWidget(this);
    m_steps->setObjectName(QStringLiteral("reviewSteps"));
    m_steps->setAccessibleName(tr("Calls in order"));
    m_steps->setHeaderLabels({tr("Call"), tr("Afterwards"), tr("State")});
    m_steps->setRootIsDecorated(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setStretchLastSection(false);
    m_commands = new QPlainTextEdit(this);
    m_commands->setObjectName(QStringLiteral("reviewCommands"));
    m_commands->setAccessibleName(tr("The chosen call as a command of the AWS CLI"));
    m_commands->setReadOnly(true);
    m_commands->setTabChangesFocus(true);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new QPushButton(tr("Cop&y all commands"), this);
    copy->setObjectName(QStringLiteral("reviewCopy"));
    copy->setAccessibleName(tr("Copy the commands of all calls"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(toQt(m_plan.script())); });
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &ReviewDialog::showStep);
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_commands, 1);
    column->addWidget(copy, 0, Qt::AlignLeft);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->addWidget(m_steps);
    both->addWidget(below);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 1);
    return both;
}

QWidget* ReviewDialog::buildFoot()
{
    auto* foot = new QWidget(this);
    m_progress = new QProgressBar(foot);
    m_progress->setObjectName(QStringLiteral("reviewProgress"));
    m_progress->setAccessibleName(tr("Calls made"));
    m_progress->setFormat(tr("%v of %m"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, foot);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("reviewClose"));
    const auto button = [buttons](const QString& objectName, const QString& text, const QString& spoken) {
        QPushButton* made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(objectName);
        made->setAccessibleName(spoken);
        made->setAutoDefault(false);
        return made;
    };
    m_takeBack = button(QStringLiteral("reviewTakeBack"), tr("Take &back what was done"), tr("Take back what was done, last call first"));
    m_stop = button(QStringLiteral("reviewStop"), tr("Sto&p"), tr("Stop after the call that is being made"));
    m_unlock = button(QStringLiteral("reviewUnlock"), tr("&Unlock"), tr("Unlock the connection: changes may be sent"));
    m_apply = button(QStringLiteral("reviewApply"), tr("&Apply"), tr("Apply: make these calls at the endpoint"));
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_unlock, &QPushButton::clicked, this, [this] { m_room.setUnlocked(true); });
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::askToApply);
    connect(m_takeBack, &QPushButton::clicked, this, &ReviewDialog::takeBack);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_stopped)
            *m_stopped = true;
    });
    return foot;
}

}  // namespace rolewright::ui
