#include "ui/mfa/practice_codes.h"

#include "core/service/mfa.h"
#include "ui/mfa/code_field.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

PracticeCodes::PracticeCodes(const QString& prefix, Wanted wanted, Store& store, Ticker& ticker, QWidget* parent)
    : QWidget(parent), m_store(store), m_ticker(ticker), m_wanted(wanted)
{
    const bool one = wanted == Wanted::current;
    m_button = new QPushButton(one ? tr("Practice co&de") : tr("Practice co&des"), this);
    m_button->setObjectName(prefix + QStringLiteral("PracticeCode"));
    m_button->setAccessibleName(one ? tr("Type in the practice code") : tr("Type in two practice codes"));
    m_button->setAutoDefault(false);
    m_words = new QLabel(this);
    m_words->setObjectName(prefix + QStringLiteral("PracticeWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    connect(m_button, &QPushButton::clicked, this, &PracticeCodes::tell);
    connect(&m_ticker, &Ticker::tick, this, [this] {
        if (isVisible())
            showState();
    });
    hide();
}

void PracticeCodes::setDevice(const QString& serialNumber)
{
    m_serialNumber = serialNumber;
    showState();
}

QStringList PracticeCodes::codes() const
{
    const std::string serial = m_serialNumber.toStdString();
    const auto shown = [&](int stepsAgo) { return service::codeShownBy(*m_store.snapshot(), *m_store.engine(), serial, m_ticker.now(), stepsAgo); };
    const auto text = [](const service::ShownCode& code) { return toQt(code.code.reveal()); };
    const bool pair = m_wanted == Wanted::pair;
    for (int stepsAgo = pair ? 1 : 0; stepsAgo >= 0; --stepsAgo) {
        const auto last = shown(stepsAgo);
        const auto before = pair ? shown(stepsAgo + 1) : std::nullopt;
        if (last && !last->used)
            return before ? QStringList{text(*before), text(*last)} : QStringList{text(*last)};
    }
    return {};
}

/// Looked at once more: a code may have been used since the last tick.
void PracticeCodes::tell()
{
    showState();
    if (const QStringList now = codes(); !now.isEmpty())
        Q_EMIT told(now);
}

void PracticeCodes::showState()
{
    const bool known = m_store.engine() && service::codeShownBy(*m_store.snapshot(), *m_store.engine(), m_serialNumber.toStdString(), m_ticker.now());
    setVisible(known);
    if (!known)
        return;
    const bool wait = codes().isEmpty();
    const QString next = tr("The code of this half minute was used, and each works once: wait for the next.");
    m_button->setEnabled(!wait);
    m_button->setToolTip(wait ? next : tr("Told by the practice engine, which keeps the seed of %1").arg(m_serialNumber.section(QLatin1Char('/'), -1)));
    m_button->setAccessibleDescription(m_button->toolTip());
    const int seconds = CodeClock::secondsLeft(m_ticker);
    if (wait)
        m_words->setText(next + QLatin1Char(' ') + tr("It comes in %1 s.").arg(seconds));
    else if (m_wanted == Wanted::current)
        m_words->setText(tr("It holds %1 s more. With a real telephone it would come from there.").arg(seconds));
    else
        m_words->setText(tr("Two that were shown just now. With a real telephone they would come from there."));
}

}  // namespace rolewright::ui
