#include "ui/role_clone/clone_steps.h"

#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace rolewright::ui {
namespace {

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString nameOf(const identity::Snapshot& world, const AccountId& account)
{
    const identity::AccountPtr row = world.account(account);
    return row ? accountName(*row) : toQt(account.text());
}

/// What a line of the list stands for, as far as it takes to choose it: the plan that it is of may be another by now.
RoleMention mentionOf(const QListWidgetItem& item)
{
    RoleMention mention;
    mention.key = item.data(Qt::UserRole).toString().toStdString();
    return mention;
}

}  // namespace

CloneNameStep::CloneNameStep(CloneState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    setObjectName(QStringLiteral("cloneNameStep"));
    const auto field = [this](const QString& objectName, const QString& accessibleName, int limit) {
        auto* made = new QLineEdit(this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        made->setMaxLength(limit);
        connect(made, &QLineEdit::textEdited, this, &CloneNameStep::take);
        return made;
    };
    m_name = field(QStringLiteral("cloneName"), tr("Name of the clone"), 512);  // longer than it may be: what is pasted is not cut off unseen
    m_path = field(QStringLiteral("clonePath"), tr("Path of the clone"), 1024);
    m_problem = new InlineMessage(QStringLiteral("cloneProblem"), this);
    m_problem->setField(m_name);
    m_account = new QComboBox(this);
    m_account->setObjectName(QStringLiteral("cloneAccount"));
    m_account->setAccessibleName(tr("Account of the clone"));
    m_arn = new ArnLabel(QStringLiteral("cloneArn"), this);
    setFocusProxy(m_name);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_problem);
    form->addRow(tr("&Path"), m_path);
    form->addRow(tr("A&ccount"), m_account);
    form->addRow(tr("ARN"), m_arn);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(paragraph(tr("A role cannot be renamed. Its clone has a name, an ARN and a unique id of its own; what named the old role can be moved to it in this plan, as one step that "
                                   "Undo takes back."),
                                this));
    layout->addStretch(1);
    connect(m_account, &QComboBox::activated, this, &CloneNameStep::take);
}

void CloneNameStep::begin()
{
    m_account->clear();
    for (const identity::AccountPtr& account : m_state.world->accounts())
        m_account->addItem(tr("%1 · %2").arg(accountName(*account), toQt(account->id.text())), toQt(account->id.text()));
    m_name->setText(toQt(m_state.draft.name));
    m_path->setText(toQt(m_state.draft.path));
}

void CloneNameStep::take()
{
    CloneDraft& draft = m_state.draft;
    const auto to = AccountId::parse(m_account->currentData().toString().toStdString());
    if (to && *to != draft.to) {
        draft.to = *to;
        draft.otherwise.clear();
        draft.deleteOld = false;
    }
    draft.name = m_name->text().toStdString();
    draft.path = m_path->text().isEmpty() ? "/" : m_path->text().toStdString();
    refresh();
    Q_EMIT edited();
}

QString CloneNameStep::complaint() const
{
    RoleDraft named;
    named.account = m_state.draft.to;
    named.name = m_state.draft.name;
    named.path = m_state.draft.path;
    const std::vector<std::string> problems = named.namingProblems(*m_state.world);
    return problems.empty() ? QString() : toQt(problems.front());
}

void CloneNameStep::refresh()
{
    const CloneDraft& draft = m_state.draft;
    m_account->setCurrentIndex(m_account->findData(toQt(draft.to.text())));
    for (const auto& [field, text] : {std::pair(m_name, &draft.name), std::pair(m_path, &draft.path)}) {
        if (field->text().toStdString() != *text && !field->hasFocus())
            field->setText(toQt(*text));
    }
    m_problem->say(InlineMessage::Tone::error, draft.name.empty() ? QString() : complaint());
    m_arn->setArn(draft.name.empty() ? QString() : toQt(iamArn(draft.to, "role", draft.path, draft.name)));
}

bool CloneNameStep::isComplete() const { return complaint().isEmpty(); }

CloneTakenStep::CloneTakenStep(CloneState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    setObjectName(QStringLiteral("cloneTakenStep"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("cloneTaken"));
    m_text->setAccessibleName(tr("What the clone takes along, and what it does not"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(tr("ARNs of the account, and of the role itself, are written anew in what is taken along."), this));
    layout->addWidget(m_text, 1);
}

void CloneTakenStep::refresh()
{
    if (!m_state.plan) {
        m_text->setPlainText(tr("…"));
        return;
    }
    QStringList lines;
    for (const QString& what : m_state.plan->clone.taken)
        lines += QStringLiteral("✔ ") + what;
    lines += QString();
    lines += tr("Not taken along:");
    for (const QString& what : m_state.plan->clone.left)
        lines += QStringLiteral("✖ ") + what;
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

CloneMentionsStep::CloneMentionsStep(CloneState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    setObjectName(QStringLiteral("cloneMentionsStep"));
    m_note = paragraph({}, this);
    m_note->setObjectName(QStringLiteral("cloneMentionsNote"));
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("cloneMentions"));
    m_list->setAccessibleName(tr("What names the old role"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    const auto button = [this](const QString& text, const QString& objectName, bool moved) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(objectName);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, moved] { moveAll(moved); });
        return made;
    };
    m_all = button(tr("Move &all"), QStringLiteral("cloneMoveAll"), true);
    m_none = button(tr("Move non&e"), QStringLiteral("cloneMoveNone"), false);
    m_deleteOld = new QCheckBox(this);
    m_deleteOld->setObjectName(QStringLiteral("cloneDeleteOld"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_none);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_deleteOld);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        setMoved(mentionOf(*item), item->checkState() == Qt::Checked);
        Q_EMIT edited();
    });
    connect(m_deleteOld, &QCheckBox::clicked, this, [this](bool wanted) {
        m_state.draft.deleteOld = wanted;
        Q_EMIT edited();
    });
}

void CloneMentionsStep::setMoved(const RoleMention& mention, bool moved)
{
    if (moved == m_state.draft.isWithinAccount())
        m_state.draft.otherwise.erase(mention.key);
    else
        m_state.draft.otherwise.insert(mention.key);
}

void CloneMentionsStep::moveAll(bool moved)
{
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (!item->flags().testFlag(Qt::ItemIsUserCheckable))
            continue;
        item->setCheckState(moved ? Qt::Checked : Qt::Unchecked);
        setMoved(mentionOf(*item), moved);
    }
    Q_EMIT edited();
}

void CloneMentionsStep::refresh()
{
    const bool within = m_state.draft.isWithinAccount();
    const QString old = toQt(m_state.draft.role);
    m_deleteOld->setText(tr("&Delete %1 at the end; its sessions end with it").arg(QString(old).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_deleteOld->setAccessibleName(tr("Delete %1 at the end").arg(old));
    m_deleteOld->setVisible(within);
    m_deleteOld->setChecked(m_state.draft.deleteOld);
    if (!m_state.plan)
        return;  // what is shown is of the plan before, and stays until the next is there
    const bool any = !m_state.plan->mentions.empty();
    m_note->setText(!any   ? tr("Nothing in this workspace names %1.").arg(old)
                    : within ? tr("These name %1. What is ticked will name the clone instead; what is not goes on naming the old role.").arg(old)
                             : tr("These name %1. Tick what is to name the clone in %2 instead.").arg(old, nameOf(*m_state.world, m_state.draft.to)));
    for (QWidget* part : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_none)})
        part->setVisible(any);
    showMentions();
}

/// In place where it can be: whoever goes through the list with the keyboard stays where he is.
void CloneMentionsStep::showMentions()
{
    const QSignalBlocker blocker(m_list);
    const std::vector<RoleMention>& mentions = m_state.plan->mentions;
    while (m_list->count() > static_cast<int>(mentions.size()))
        delete m_list->takeItem(m_list->count() - 1);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const RoleMention& mention = mentions[i];
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        if (!item)
            item = new QListWidgetItem(m_list);
        const QString where = tr("%1 · %2").arg(mention.place, nameOf(*m_state.world, mention.account));
        const bool possible = mention.obstacle.isEmpty();
        item->setText(possible ? where : tr("%1: %2").arg(where, mention.obstacle));
        item->setToolTip(item->text());
        item->setData(Qt::UserRole, toQt(mention.key));
        item->setFlags(possible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable);
        item->setCheckState(m_state.draft.moves(mention) ? Qt::Checked : Qt::Unchecked);
    }
}

}  // namespace rolewright::ui
