/// Words at the place where something is wrong, or worth knowing.
#pragma once

#include <QLabel>
#include <QPointer>

class QUndoStack;

namespace rolewright::ui {

/// Hidden while it has nothing to say. Tone is told by sign, word colour and accessible text.
class InlineMessage final : public QLabel {
    Q_OBJECT
public:
    enum class Tone { error, warning, success, note };

    InlineMessage(const QString& objectName, QWidget* parent);

    /// The field that the words are about: they become its accessible description.
    void setField(QWidget* field) { m_field = field; }
    void say(Tone tone, const QString& text);
    void clear() { say(Tone::note, {}); }
    /// From now on a success is no longer told once something is undone: it may be what was.
    void clearOnUndo(const QUndoStack* stack);
    /// The words without the sign.
    QString words() const { return m_words; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyColour();

    Tone m_tone = Tone::note;
    QString m_words;
    QPointer<QWidget> m_field;
};

}  // namespace rolewright::ui
