#include "ui/pages/principals/create_dialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_rules.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace rolewright::ui {

CreateDialog::CreateDialog(const PageContext& context, PrincipalKind kind, QWidget* parent)
    : QDialog(parent), m_context(context), m_kind(kind), m_account(context.store.account())
{
    const bool user = kind == PrincipalKind::user;
    setObjectName(QStringLiteral("createDialog"));
    setWindowTitle(user ? tr("Create user") : tr("Create group"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("createName"));
    m_path = new QLineEdit(QStringLiteral("/"), this);
    m_path->setObjectName(QStringLiteral("createPath"));
    m_path->setToolTip(tr("Part of the ARN, for policies that speak of a whole branch: /engineering/"));
    m_nameMessage = new InlineMessage(QStringLiteral("createNameMessage"), this);
    m_nameMessage->setField(m_name);
    m_refusal = new InlineMessage(QStringLiteral("createRefusal"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameMessage);
    form->addRow(tr("&Path"), m_path);
    const identity::AccountPtr account = context.store.accountRow();
    if (user && account && !account->groups.empty()) {
        m_groups = new QListWidget(this);
        m_groups->setObjectName(QStringLiteral("createGroups"));
        m_groups->setAccessibleName(tr("Groups to join"));
        m_groups->setMaximumHeight(140);
        account->groups.forEach([&](const auto& group) {
            auto* item = new QListWidgetItem(icon(QStringLiteral("group")), toQt(group->name), m_groups);
            item->setCheckState(Qt::Unchecked);
        });
        form->addRow(tr("&Groups"), m_groups);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(user ? tr("&Create user") : tr("&Create group"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createTake"));
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("createCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    connect(m_name, &QLineEdit::textChanged, this, &CreateDialog::showState);
    connect(m_path, &QLineEdit::textChanged, this, &CreateDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &CreateDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
    showState();
}

QString CreateDialog::complaint() const
{
    const bool user = m_kind == PrincipalKind::user;
    if (const QString wrong = ui::complaint(m_name->text(), user ? service::rules::userName : service::rules::groupName); !wrong.isEmpty())
        return wrong;
    if (const auto other = principalOf(m_context.store, m_kind, {m_account, m_name->text()}))
        return clash(m_name->text(), toQt(other->name));
    const QString path = ui::complaint(m_path->text(), service::rules::path);
    return path.isEmpty() ? QString() : tr("Path: %1").arg(path);
}

void CreateDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty());
    m_refusal->clear();
}

void CreateDialog::create()
{
    if (!complaint().isEmpty())
        return;
    const std::string noun = nounOf(m_kind);
    const std::string name = m_name->text().toStdString();
    service::Operation make = iamCall("Create" + noun, {{noun + "Name", name}});
    if (m_path->text() != QLatin1String("/"))
        make.parameters["Path"] = m_path->text().toStdString();
    std::vector<service::Operation> calls{std::move(make)};
    for (int row = 0; m_groups && row < m_groups->count(); ++row) {
        if (m_groups->item(row)->checkState() == Qt::Checked)
            calls.push_back(iamCall("AddUserToGroup", {{"GroupName", m_groups->item(row)->text().toStdString()}, {"UserName", name}}));
    }
    m_create->setEnabled(false);
    m_context.store.runIn(m_context.store.account(), tr("Create %1 %2").arg(m_kind == PrincipalKind::user ? tr("user") : tr("group"), m_name->text()), std::move(calls), this,
                        [this](const std::vector<engine::CallResult>& results) {
                            if (!results.empty() && results.front().answer.ok())
                                Q_EMIT created(m_name->text());
                            if (!results.empty() && results.back().answer.ok()) {
                                accept();
                                return;
                            }
                            showState();
                            if (!results.empty())
                                m_refusal->say(InlineMessage::Tone::error, toQt(results.back().answer.error().message));
                        });
}

}  // namespace rolewright::ui
