/// A line that says what has just happened, to the eye and to whoever listens.
#pragma once

#include <QLabel>

namespace rolewright::ui {

/// The one place of a window that speaks by itself: a screen reader is told of every new line.
class Announcer final : public QLabel {
    Q_OBJECT
public:
    Announcer(const QString& objectName, QWidget* parent);

    /// Says it once; the same words again are said again. Empty: nothing to say any more. `heard` instead of the text is for whoever listens: what the eye
    /// finds elsewhere.
    void say(const QString& text, const QString& heard = {});
};

}  // namespace rolewright::ui
