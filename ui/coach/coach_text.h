/// An author's text: Markdown without HTML, which asks for nothing outside of itself.
#pragma once

#include <QTextBrowser>

namespace rolewright::ui {

class CoachText final : public QTextBrowser {
    Q_OBJECT
public:
    CoachText(const QString& objectName, QWidget* parent);

    /// Another text, from its beginning.
    void setText(const QString& markdown);
    /// The same text with parts more, less or changed: stays where it is read, and brings what is new into view.
    void renew(const QString& markdown);
    /// What text may become Markdown without meaning anything by it.
    static QString escaped(const QString& text);
    /// A message of the engine's as Markdown: what it has between backticks is code, and nothing else means anything.
    static QString told(const QString& message);
    /// How high the text is at the present width, pixels.
    int neededHeight() const;
    /// A text of the author's on one line of a button.
    static QString plain(const QString& markdown);

protected:
    /// Pictures and other things that a text names are not fetched.
    QVariant loadResource(int type, const QUrl& name) override;
    /// Code in the text gets the size of the letters around it.
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& markdown);

    QString m_markdown;
};

}  // namespace rolewright::ui
