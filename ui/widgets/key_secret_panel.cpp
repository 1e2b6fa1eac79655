#include "ui/widgets/key_secret_panel.h"

#include "core/crypto/crypto.h"
#include "ui/widgets/secret_field.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

KeySecretPanel::KeySecretPanel(const QString& prefix, QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    auto* words = new QLabel(tr("This is the only time the secret access key is shown. Copy it now, or make another key later."), this);
    words->setWordWrap(true);
    m_id = new QLabel(this);
    m_id->setObjectName(prefix + QStringLiteral("Id"));
    m_id->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_id->setAccessibleName(tr("Access key id"));
    m_secret = new SecretField(prefix, tr("Secret access key"), this);
    auto* configure = new QPushButton(tr("Copy what `aws configure` asks for"), this);
    configure->setObjectName(prefix + QStringLiteral("Configure"));
    configure->setAccessibleName(configure->text());
    auto* done = new QPushButton(tr("I have kept &it"), this);
    done->setObjectName(prefix + QStringLiteral("Done"));
    done->setAccessibleName(tr("I have kept the secret"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(configure);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_id);
    layout->addWidget(m_secret);
    layout->addLayout(buttons);
    hide();
    connect(configure, &QPushButton::clicked, this, [this] { m_secret->copy(configuration()); });
    connect(done, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT kept();
    });
}

void KeySecretPanel::take(const json::Object& accessKey)
{
    std::string secret = json::stringOr(accessKey, "SecretAccessKey");
    m_id->setText(QString::fromStdString(json::stringOr(accessKey, "AccessKeyId")));
    m_secret->setSecret(crypto::Secret(secret));
    crypto::cleanse(secret);
    m_hasSecret = true;
    show();
}

void KeySecretPanel::clear()
{
    m_hasSecret = false;
    m_secret->clear();
    hide();
}

/// Answers to the four questions of `aws configure`, line by line.
QString KeySecretPanel::configuration() const
{
    return m_id->text() + QLatin1Char('\n') + m_secret->secret() + QStringLiteral("\nus-east-1\njson\n");
}

}  // namespace rolewright::ui
