#include "ui/shell/practice_band.h"

#include "ui/theme/tokens.h"

#include <QEvent>

namespace rolewright::ui {

PracticeBand::PracticeBand(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setObjectName(QStringLiteral("practiceBand"));
    setAccessibleName(text);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    paintGround();
}

void PracticeBand::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGround();
}

void PracticeBand::paintGround()
{
    const QString look =
        QStringLiteral("QLabel { background: %1; color: %2; padding: 3px; font-weight: bold; }").arg(tokens().practice.name(), tokens().onEnvironment.name());
    if (look != styleSheet())
        setStyleSheet(look);
}

}  // namespace rolewright::ui
