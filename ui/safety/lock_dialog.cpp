#include "ui/safety/lock_dialog.h"

#include "ui/safety/passphrase_field.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/theme/phrases.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

LockDialog::LockDialog(Unlock* unlock, QWidget* parent) : QDialog(parent), m_unlock(unlock), m_asks(unlock && unlock->asksPassphrase())
{
    setObjectName(QStringLiteral("lockDialog"));
    setWindowTitle(tr("Rolewright is locked"));
    setModal(true);
    setWindowModality(Qt::ApplicationModal);
    auto* sign = new QLabel(this);
    showIcon(*sign, icon(QStringLiteral("lock")), 32);
    auto* text = new QLabel(words(), this);
    text->setWordWrap(true);
    m_passphrase = passphraseField(this, QStringLiteral("lockPassphrase"), tr("Passphrase of the workspace"));
    auto* label = new QLabel(tr("&Passphrase"), this);
    label->setBuddy(m_passphrase);
    label->setVisible(m_asks);
    m_passphrase->setVisible(m_asks);
    m_message = new InlineMessage(QStringLiteral("lockMessage"), this);
    m_message->setField(m_passphrase);
    m_yes = new QPushButton(tr("&Unlock"), this);
    m_yes->setObjectName(QStringLiteral("lockUnlock"));
    m_yes->setAccessibleName(tr("Unlock"));
    m_yes->setDefault(true);
    auto* quit = new QPushButton(tr("&Quit Rolewright"), this);
    quit->setObjectName(QStringLiteral("lockQuit"));
    quit->setAccessibleName(tr("Quit Rolewright"));
    quit->setAutoDefault(false);
    auto* heading = new QHBoxLayout;
    heading->addWidget(sign, 0, Qt::AlignTop);
    heading->addWidget(text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(quit);
    buttons->addStretch(1);
    buttons->addWidget(m_yes);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(heading);
    layout->addWidget(label);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    setMinimumWidth(460);
    connect(m_yes, &QPushButton::clicked, this, &LockDialog::attempt);
    connect(quit, &QPushButton::clicked, this, &LockDialog::quitRequested);
}

QString LockDialog::words() const
{
    const QString honest = tr("The lock keeps people from looking at this window and using it. It does not hold against programs that run under your account.");
    if (m_asks)
        return tr("Rolewright is locked. Type the passphrase of the workspace to go on.\n\n%1").arg(honest);
    if (m_unlock)
        return tr("Rolewright is locked. Its key is in your keychain: unlocking fetches it anew, so it holds as long as your keychain or screen is locked.\n\n%1").arg(honest);
    return tr("Rolewright is locked. This workspace is not sealed: anybody at this machine can unlock it.\n\n%1").arg(honest);
}

void LockDialog::start()
{
    m_passphrase->clear();
    m_message->clear();
    m_yes->setEnabled(true);
    show();
    raise();
    activateWindow();
    if (m_asks)
        m_passphrase->setFocus();
    else
        m_yes->setFocus();
}

void LockDialog::closeEvent(QCloseEvent* event) { event->ignore(); }

void LockDialog::attempt()
{
    if (!m_unlock)
        return take({});
    m_yes->setEnabled(false);
    say(InlineMessage::Tone::note, m_asks ? tr("Checking the passphrase…") : tr("Waiting for the keychain…"));
    m_unlock->attempt(takePassphrase(m_passphrase), this, [this](const Result<void>& result) { take(result); });
}

void LockDialog::say(InlineMessage::Tone tone, const QString& text)
{
    m_message->say(tone, text);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void LockDialog::take(const Result<void>& result)
{
    m_yes->setEnabled(true);
    if (!result) {
        say(InlineMessage::Tone::error, messageOf(result.error()));
        if (m_asks)
            m_passphrase->setFocus();
        return;
    }
    hide();
    Q_EMIT unlocked();
}

}  // namespace rolewright::ui
