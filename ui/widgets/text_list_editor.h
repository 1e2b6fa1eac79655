/// A list of words that is typed: one line with suggestions, and the list below it.
#pragma once

#include "ui/widgets/suggest_field.h"

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

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

Q_SIGNALS:
    void edited();
    /// What is typed and not in the list changed.
    void typing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add();
    void remove();

    SuggestField* m_field = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace rolewright::ui
