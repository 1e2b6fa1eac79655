#include "ui/widgets/secret_field.h"

#include "ui/safety/screen_sharing.h"
#include "ui/store/calls.h"
#include "ui/widgets/secret_clipboard.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rolewright::ui {

SecretField::SecretField(const QString& prefix, const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(prefix + QStringLiteral("Field"));
    m_field->setAccessibleName(accessibleName);
    m_field->setReadOnly(true);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setMinimumWidth(m_field->fontMetrics().averageCharWidth() * 10);  // so that it is seen to be one
    m_reveal = new QPushButton(tr("Hold to show"), this);
    m_reveal->setObjectName(prefix + QStringLiteral("Reveal"));
    m_reveal->setAccessibleName(tr("%1: show while held").arg(accessibleName));
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(prefix + QStringLiteral("Copy"));
    m_copy->setAccessibleName(tr("%1: copy").arg(accessibleName));
    m_copy->setToolTip(tr("The clipboard is cleared after %1 seconds. Clipboard managers may keep a copy.").arg(SecretClipboard::seconds));
    m_clear = new QPushButton(tr("Clear now"), this);
    m_clear->setObjectName(prefix + QStringLiteral("ClearNow"));
    m_clear->setAccessibleName(tr("%1: clear the clipboard now").arg(accessibleName));
    m_clear->hide();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_reveal);
    layout->addWidget(m_copy);
    layout->addWidget(m_clear);
    m_clipboard = new SecretClipboard(this);
    connect(&ScreenSharing::ofProgram(), &ScreenSharing::changed, this, &SecretField::followSharing);
    followSharing();
    connect(m_reveal, &QPushButton::pressed, this, [this] { show(true); });
    connect(m_reveal, &QPushButton::released, this, [this] { show(false); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(secret()); });
    connect(m_clear, &QPushButton::clicked, m_clipboard, &SecretClipboard::forget);
    connect(m_clipboard, &SecretClipboard::secondsLeft, this, [this](int left) {
        m_copy->setText(left > 0 ? tr("Copied: cleared in %1 s").arg(left) : tr("Copy"));
        m_clear->setVisible(left > 0);
    });
}

void SecretField::followSharing()
{
    const bool shared = ScreenSharing::ofProgram().isOn();
    if (shared)
        conceal();
    m_reveal->setEnabled(!shared);
    m_reveal->setToolTip(shared ? tr("Not while the screen is shared.") : QString());
}

QString SecretField::secret() const { return toQt(m_secret.reveal()); }

void SecretField::setSecret(crypto::Secret secret)
{
    m_secret = std::move(secret);
    show(false);
}

void SecretField::clear()
{
    m_secret = {};
    m_field->clear();
}

void SecretField::show(bool revealed) { m_field->setText(revealed ? secret() : QString(static_cast<qsizetype>(m_secret.reveal().size()), QChar(0x2022))); }

/// A button that is hidden while it is held never says that it was released.
void SecretField::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    show(false);
}

void SecretField::copy(const QString& text) { m_clipboard->put(text); }

}  // namespace rolewright::ui
