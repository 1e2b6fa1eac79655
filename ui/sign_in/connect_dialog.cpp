#include "ui/sign_in/connect_dialog.h"

#include "core/service/rehearse.h"
#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int pauseMilliseconds = 200;
constexpr qsizetype namesShown = 3;

QString listed(const QStringList& names)
{
    return names.size() <= namesShown ? names.join(QStringLiteral(", ")) : ConnectDialog::tr("%1 people").arg(names.size());
}

}  // namespace

ConnectDialog::ConnectDialog(const PageContext& context, const QStringList& people, QWidget* parent) : QDialog(parent), m_context(context), m_people(people)
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect the practice identity provider"));
    setAttribute(Qt::WA_DeleteOnClose);
    const sts::Caller& caller = context.store.caller();
    m_account = caller.session ? caller.session->account : caller.account;
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    const identity::AccountPtr account = context.store.snapshot()->account(m_account);
    auto* words = new QLabel(tr("In %1 (%2), the account you act in: people of the practice directory can then sign in to its roles.")
                                 .arg(account ? accountName(*account) : QString(), toQt(m_account.text())), this);
    words->setObjectName(QStringLiteral("connectWords"));
    words->setWordWrap(true);
    QWidget* fields = buildFields();
    QWidget* shown = buildPreview();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("connectTake"));
    changesWorkspace(m_context.store, m_take);
    m_take->setAccessibleName(tr("Connect: make these calls as one step"));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("connectCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(fields);
    layout->addWidget(shown, 1);
    layout->addWidget(buttons);
    resize(720, 560);
    connect(m_pause, &QTimer::timeout, this, &ConnectDialog::preview);
    connect(m_take, &QPushButton::clicked, this, &ConnectDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&context.store, &Store::snapshotChanged, this, &ConnectDialog::edited);
    m_samlName->setFocus();
    askFacts();
}

QWidget* ConnectDialog::buildFields()
{
    auto* fields = new QWidget(this);
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    const ConnectWish usual;
    const auto line = [&](int row, QCheckBox*& box, const QString& text, const QString& boxName, QLineEdit*& field, const QString& label, const std::string& value, const QString& fieldName) {
        box = new QCheckBox(text, fields);
        box->setObjectName(boxName);
        box->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        box->setChecked(true);
        field = new QLineEdit(toQt(value), fields);
        field->setObjectName(fieldName);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        auto* caption = new QLabel(label, fields);
        caption->setBuddy(field);
        grid->addWidget(box, row, 0);
        grid->addWidget(caption, row, 1);
        grid->addWidget(field, row, 2);
        connect(box, &QCheckBox::toggled, field, &QWidget::setEnabled);
        connect(box, &QCheckBox::toggled, this, &ConnectDialog::edited);
        connect(field, &QLineEdit::textChanged, this, &ConnectDialog::edited);
    };
    line(0, m_saml, tr("&SAML provider"), QStringLiteral("connectSaml"), m_samlName, tr("&Name"), usual.samlName, QStringLiteral("connectSamlName"));
    line(1, m_openIdConnect, tr("&OpenID Connect provider"), QStringLiteral("connectOpenIdConnect"), m_audience, tr("&Audience"), usual.audience, QStringLiteral("connectAudience"));
    line(2, m_role, tr("A &role that trusts it"), QStringLiteral("connectRole"), m_roleName, tr("Ro&le, new or there"), usual.roleName, QStringLiteral("connectRoleName"));
    m_samlName->setMaxLength(128);   // IAM API Reference, CreateSAMLProvider
    m_audience->setMaxLength(255);   // CreateOpenIDConnectProvider
    m_roleName->setToolTip(tr("A role that is there keeps its trust policy; the provider is added to it."));
    m_offer = new QCheckBox(tr("Let SAML o&ffer the role to %1").arg(listed(m_people)), fields);
    m_offer->setObjectName(QStringLiteral("connectOffer"));
    m_offer->setAccessibleName(QString(m_offer->text()).remove(QLatin1Char('&')));
    m_offer->setToolTip(m_people.join(QLatin1Char('\n')));
    m_offer->setChecked(true);
    m_offer->setVisible(!m_people.isEmpty());
    grid->addWidget(m_offer, 3, 0, 1, 3);
    connect(m_offer, &QCheckBox::toggled, this, &ConnectDialog::edited);
    return fields;
}

QWidget* ConnectDialog::buildPreview()
{
    auto* side = new QWidget(this);
    m_plan = new QLabel(tr("Preparing…"), side);
    m_plan->setObjectName(QStringLiteral("connectPlan"));
    m_plan->setAccessibleName(tr("What will be done"));
    m_plan->setWordWrap(true);
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message = new InlineMessage(QStringLiteral("connectMessage"), side);
    m_commands = new QPlainTextEdit(side);
    m_commands->setObjectName(QStringLiteral("connectCommands"));
    m_commands->setAccessibleName(tr("The same as commands"));
    m_commands->setReadOnly(true);
    m_commands->setTabChangesFocus(true);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new QPushButton(tr("Copy co&mmands"), side);
    copy->setObjectName(QStringLiteral("connectCopy"));
    copy->setAccessibleName(tr("Copy the commands"));
    copy->setAutoDefault(false);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_plan);
    layout->addWidget(m_message);
    layout->addWidget(m_commands, 1);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_commands->toPlainText()); });
    return side;
}

/// The first time this makes the provider's keys, on the backend's thread.
void ConnectDialog::askFacts()
{
    m_context.store.callAs(sts::Caller::anonymous(), {"practice", "GetIdentityProvider", json::Object::object()}, this, [this](const engine::CallResult& result) {
        if (!result.answer.ok()) {
            m_plan->clear();
            m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
            return;
        }
        m_facts = PracticeFacts{json::stringOr(*result.answer, "SAMLMetadataDocument"), json::stringOr(*result.answer, "Keys")};
        preview();
    });
}

ConnectWish ConnectDialog::wish() const
{
    ConnectWish wish;
    wish.account = m_account;
    wish.saml = m_saml->isChecked();
    wish.samlName = m_samlName->text().trimmed().toStdString();
    wish.openIdConnect = m_openIdConnect->isChecked();
    wish.audience = m_audience->text().trimmed().toStdString();
    wish.role = m_role->isChecked();
    wish.roleName = m_roleName->text().trimmed().toStdString();
    for (const QString& name : m_offer->isChecked() ? m_people : QStringList())
        wish.people.push_back(name.toStdString());
    return wish;
}

/// Plans and tries it on a copy of the world.
void ConnectDialog::preview()
{
    m_offer->setEnabled(m_saml->isChecked() && m_role->isChecked());
    m_take->setEnabled(false);
    if (!m_facts)
        return;
    const engine::Engine& engine = *m_context.store.engine();
    m_planning.start(
        [world = m_context.store.snapshot(), caller = m_context.store.caller(), wish = wish(), facts = *m_facts, context = engine.contextNow(), &engine](const LatestTask::Cancelled&) {
            Preview made{planConnection(*world, wish, facts), {}};
            if (made.plan.problems.isEmpty()) {
                const service::Rehearsal rehearsal = service::rehearse(*world, caller, made.plan.operations(), context, engine);
                if (rehearsal.failed)
                    made.refusal = messageOf(rehearsal.answers.back().error());
            }
            return made;
        },
        [this](Preview made) { showPreview(std::move(made)); });
}

void ConnectDialog::edited()
{
    m_take->setEnabled(false);  // what is shown is not what would be done
    m_pause->start();
}

void ConnectDialog::showPreview(Preview preview)
{
    m_preview = std::move(preview);
    const ConnectPlan& plan = m_preview.plan;
    QStringList lines;
    QStringList commands;
    for (const ConnectStep& step : plan.steps) {
        lines += QStringLiteral("%1. %2").arg(lines.size() + 1).arg(step.words);
        commands += toQt(service::toCommandLine(step.operation));
    }
    for (const QString& there : plan.there)
        lines += tr("✔ There already: %1").arg(there);
    m_plan->setText(lines.join(QLatin1Char('\n')));
    m_commands->setPlainText(commands.join(QStringLiteral("\n\n")));
    const bool ready = plan.problems.isEmpty() && m_preview.refusal.isEmpty() && !plan.steps.empty();
    if (!plan.problems.isEmpty())
        m_message->say(InlineMessage::Tone::error, plan.problems.join(QLatin1Char('\n')));
    else if (!m_preview.refusal.isEmpty())
        m_message->say(InlineMessage::Tone::error, tr("The engine would refuse it: %1").arg(m_preview.refusal));
    else if (plan.steps.empty())
        m_message->say(InlineMessage::Tone::success, tr("All of it is there: nothing is left to do."));
    else
        m_message->say(InlineMessage::Tone::success, plan.steps.size() == 1 ? tr("Ready: one call, which Undo takes back.") : tr("Ready: %1 calls, made together as one step that Undo takes back.").arg(plan.steps.size()));
    m_take->setEnabled(ready);
}

void ConnectDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_take->setEnabled(false);
    m_context.store.runIn(m_account, tr("Connect the practice identity provider"), m_preview.plan.operations(), this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok()) {
            m_pause->stop();
            m_message->say(InlineMessage::Tone::error, tr("%1: %2").arg(toQt(results.back().operation.name()), messageOf(results.back().answer.error())));
            return;
        }
        Q_EMIT connected();
        accept();
    });
}

}  // namespace rolewright::ui
