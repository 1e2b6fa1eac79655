/// A list of names that is typed with suggestions, as long as it may be.
#pragma once

#include "ui/widgets/suggest_field.h"

#include <QStringList>
#include <QWidget>

class QListView;
class QPushButton;
class QStringListModel;

namespace rolewright::ui {

/// Parts are named after `prefix`: `…Field`, `…Add`, `…List`, `…Remove`. Names are there once, in the order in which they came.
class SuggestList final : public QWidget {
    Q_OBJECT
public:
    /// `title` may have a mnemonic; `split` takes what is typed apart.
    SuggestList(const QString& prefix, const QString& title, const QString& placeholder, SuggestField::Source source, std::function<QStringList(const QString&)> split, QWidget* parent);

    QStringList values() const;
    void setValues(const QStringList& values);
    /// Adds those that are not there yet.
    void add(const QStringList& values);
    /// A button of the page's own beside the others.
    void addButton(QWidget* button);

Q_SIGNALS:
    void edited();

private:
    void addTyped();
    void removeSelected();

    std::function<QStringList(const QString&)> m_split;
    SuggestField* m_field = nullptr;
    QStringListModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    class QVBoxLayout* m_buttons = nullptr;
};

}  // namespace rolewright::ui
