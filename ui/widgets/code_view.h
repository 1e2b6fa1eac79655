/// A text of JSON on QScintilla: line numbers, folding, matching brackets, the window's colours.
#pragma once

#include "ui/widgets/scintilla.h"

#include <QString>

namespace rolewright::ui {

/// Positions are byte offsets into the text's UTF-8, like those of SourceSpan. Tab indents while the text can be edited; Esc and Ctrl+Tab leave it.
class CodeView final : public QsciScintilla {
    Q_OBJECT
public:
    CodeView(const QString& objectName, const QString& accessibleName, QWidget* parent);

    QString code() const { return text(); }
    /// Shows another text and forgets its undo history; nothing happens when it is the one shown.
    void setCode(const QString& text);
    /// Puts another text in place as one step of the editor's own undo; touches only what differs, so that folds and cursor stay.
    void replaceCode(const QString& text);
    /// Brings this place into view and puts the cursor there.
    void goTo(std::size_t offset);
    std::size_t cursorOffset() const;

    /// Wavy for errors, jagged for warnings, dotted for suggestions: not by colour alone.
    enum class Underline { error, warning, suggestion };
    void clearUnderlines();
    void underline(Underline kind, std::size_t begin, std::size_t end);
    /// Backgrounds of whole lines, from 0.
    enum class LineMark { added, removed };
    void markLine(LineMark kind, int line);
    void clearLineMarks();

Q_SIGNALS:
    /// The mouse rests on this place.
    void hovered(int offset, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyColours();
    void showLineNumbers();
    bool m_colouring = false;
};

}  // namespace rolewright::ui
