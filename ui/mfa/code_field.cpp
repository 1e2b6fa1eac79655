#include "ui/mfa/code_field.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/ticker.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int stepSeconds = 30;  // RFC 6238, time step
constexpr int hurrySeconds = 5;
constexpr int ringSize = 22;
constexpr int gap = 8;

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

}  // namespace

CodeField::CodeField(const QString& objectName, const QString& accessibleName, QWidget* parent) : QLineEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setPlaceholderText(tr("6 digits"));
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    QFont wide = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    wide.setPointSizeF(font().pointSizeF() * 1.2);
    wide.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    setFont(wide);
    setFixedWidth(fontMetrics().horizontalAdvance(QString(digits + 3, QLatin1Char('0'))) + 12);
    connect(this, &QLineEdit::textEdited, this, &CodeField::takeDigits);
}

void CodeField::takeDigits(const QString& typed)
{
    QString kept;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(kept), isDigit);
    kept.truncate(digits);
    if (kept != typed)
        setText(kept);
    if (kept.size() == digits)
        Q_EMIT completed();
}

CodeClock::CodeClock(Ticker& ticker, QWidget* parent) : QWidget(parent), m_ticker(ticker)
{
    setAccessibleName(tr("A device shows a new code every 30 seconds"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_ticker, &Ticker::tick, this, [this] {
        if (isVisible())
            update();
    });
}

int CodeClock::secondsLeft(const Ticker& ticker)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(ticker.now()).time_since_epoch().count();
    return stepSeconds - static_cast<int>(((seconds % stepSeconds) + stepSeconds) % stepSeconds);
}

QString CodeClock::words() const { return tr("new code in %1 s").arg(secondsLeft(m_ticker)); }

QSize CodeClock::sizeHint() const
{
    return {ringSize + gap + fontMetrics().horizontalAdvance(tr("new code in %1 s").arg(stepSeconds)) + 2, std::max(ringSize, fontMetrics().height()) + 2};
}

void CodeClock::paintEvent(QPaintEvent*)
{
    const int left = secondsLeft(m_ticker);
    const bool hurry = left <= hurrySeconds;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(2, (height() - ringSize) / 2.0 + 2, ringSize - 4, ringSize - 4);
    painter.setPen(QPen(tokens().border, 3));
    painter.drawEllipse(ring);
    painter.setPen(QPen(hurry ? tokens().warning : tokens().accent, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, 360 * 16 * left / stepSeconds);
    painter.setPen(hurry ? tokens().warning : tokens().muted);
    painter.drawText(rect().adjusted(ringSize + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words());
}

void CodeClock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ticker.want(this, Cadence::second);
}

void CodeClock::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_ticker.want(this, Cadence::none);
}

}  // namespace rolewright::ui
