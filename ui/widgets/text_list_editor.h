/// A list of words that is typed: one line with suggestions, and the list below it.
#pragma once

#include "ui/widgets/suggest_field.h"

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace rolewright::ui {

class TextListEditor final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Field`, `…Add`, `…List`, `…Remove`. `what` is "Actions"; `suggestions` are those of the line.
    TextListEditor(const QString& prefix, const QString& what, const QString& placeholder, SuggestField::Source suggestions, QWidget* parent);

    QStringList values() const;
    void setValues(const QStringList& values);
    /// What is typed and not in the list yet.
    QString pending() const;
    void setPending(const QString& text);
    void dropPending();
    /// Says so; empty when nothing is.
    QString unfinished() const;
    /// Has the text "Actions"; to be marked.
    QLabel* title() const { return m_title; }
    /// Puts it into the list, as Enter does.
    void add();
    /// In the place of the title.
    void setHead(QWidget* head);
    /// A button of one's own beside the others.
    void addButton(QWidget* button);
    /// Entries can be changed where they stand (F2, double click); the list is as high as it needs, up to `mostRows`.
    void setInPlace(int mostRows);
    /// The entry that is chosen; empty when there is none or several.
    QString chosen() const;
    void replaceChosen(const QString& text);

Q_SIGNALS:
    void edited();
    /// What is typed and not in the list changed.
    void typing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remove();
    void entryChanged();
    void fit();
    void put(const QStringList& values);

    SuggestField* m_field = nullptr;
    QPushButton* m_add = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_title = nullptr;
    QGridLayout* m_layout = nullptr;
    QVBoxLayout* m_buttons = nullptr;
    int m_mostRows = 0;  ///< 0: entries are not changed in place, and the list takes what room there is
};

}  // namespace rolewright::ui
