#include "ui/widgets/inline_message.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QUndoStack>

namespace rolewright::ui {
namespace {

QString sign(InlineMessage::Tone tone)
{
    switch (tone) {
    case InlineMessage::Tone::error:
        return QStringLiteral("✖ ");
    case InlineMessage::Tone::warning:
        return QStringLiteral("⚠ ");
    case InlineMessage::Tone::success:
        return QStringLiteral("✔ ");
    case InlineMessage::Tone::note:
        break;
    }
    return {};
}

QColor colour(InlineMessage::Tone tone)
{
    switch (tone) {
    case InlineMessage::Tone::error:
        return tokens().danger;
    case InlineMessage::Tone::warning:
        return tokens().warning;
    case InlineMessage::Tone::success:
        return tokens().ok;
    case InlineMessage::Tone::note:
        break;
    }
    return tokens().muted;
}

}  // namespace

InlineMessage::InlineMessage(const QString& objectName, QWidget* parent) : QLabel(parent)
{
    setObjectName(objectName);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void InlineMessage::say(Tone tone, const QString& text)
{
    if (m_field)
        m_field->setAccessibleDescription(text);
    if (tone == m_tone && text == m_words && isHidden() == text.isEmpty())
        return;
    m_tone = tone;
    m_words = text;
    setText(sign(tone) + text);
    applyColour();
    setVisible(!text.isEmpty());
}

void InlineMessage::clearOnUndo(const QUndoStack* stack)
{
    connect(stack, &QUndoStack::indexChanged, this, [this, last = stack->index()](int now) mutable {
        if (now < last && m_tone == Tone::success)
            clear();
        last = now;
    });
}

void InlineMessage::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::WindowText) != colour(m_tone))
        applyColour();
}

void InlineMessage::applyColour()
{
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour(m_tone));
    setPalette(own);
}

}  // namespace rolewright::ui
