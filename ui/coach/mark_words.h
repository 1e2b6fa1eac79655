/// The words of an author's choice beside its mark.
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace rolewright::ui {

/// As a label with a buddy has it: no letter of an author's text stands for a key.
inline QString withoutKeys(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// The words beside a mark, on as many lines as they need; a click on them marks.
class MarkWords final : public QLabel {
public:
    MarkWords(const QString& text, QAbstractButton* mark, QWidget* parent) : QLabel(withoutKeys(text), parent), m_mark(mark)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setBuddy(mark);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_mark->click(); }

private:
    QAbstractButton* m_mark;
};

}  // namespace rolewright::ui
