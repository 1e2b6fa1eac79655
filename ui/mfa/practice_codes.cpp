#include "ui/mfa/practice_codes.h"

#include "core/crypto/totp.h"
#include "ui/store/calls.h"
#include "ui/widgets/ticker.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

PracticeCodes::PracticeCodes(const QString& prefix, Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker)
{
    m_show = new QCheckBox(tr("No telephone at hand: show the practice &code"), this);
    m_show->setObjectName(prefix + QStringLiteral("PracticeShow"));
    m_show->setToolTip(tr("Computed here from the seed above, as an authenticator app does. Only for practice: on AWS nobody but your device can do that."));
    m_codes = new QLabel(this);
    m_codes->setObjectName(prefix + QStringLiteral("PracticeCodes"));
    m_codes->setTextFormat(Qt::PlainText);
    m_codes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_codes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fill = new QPushButton(tr("&Type them in"), this);
    m_fill->setObjectName(prefix + QStringLiteral("PracticeFill"));
    m_fill->setAccessibleName(tr("Type the last code and the current one in"));
    m_fill->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_codes);
    row->addWidget(m_fill);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_show);
    layout->addLayout(row);
    connect(m_show, &QCheckBox::toggled, this, &PracticeCodes::showCodes);
    connect(&m_ticker, &Ticker::tick, this, &PracticeCodes::showCodes);
    connect(m_fill, &QPushButton::clicked, this, [this] { Q_EMIT wanted(code(1), code(0)); });
    showCodes();
}

void PracticeCodes::setSeed(crypto::Secret seed)
{
    m_seed = std::move(seed);
    m_show->setChecked(false);
    showCodes();
}

QString PracticeCodes::code(int stepsAgo) const { return toQt(crypto::totpCode(m_seed, crypto::totpStep(m_ticker.now()) - stepsAgo).reveal()); }

void PracticeCodes::showCodes()
{
    const bool shown = m_show->isChecked() && !m_seed.empty();
    m_codes->setVisible(shown);
    m_fill->setVisible(shown);
    m_codes->setText(shown ? tr("just before: %1   now: %2").arg(code(1), code(0)) : QString());
}

}  // namespace rolewright::ui
