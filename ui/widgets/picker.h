/// Chooses some of many: a searchable list with check marks. Never modal to the event loop.
#pragma once

#include "ui/models/pick_model.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class FilterModel;

class Picker final : public QDialog {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Filter`, `…List`, `…Take`. `action` is the button: "Attach". With `single` the current row is taken, without check marks.
    Picker(const QString& prefix, const QString& title, const QString& action, PickList items, bool single, QWidget* parent);
    Picker(const QString& prefix, const QString& title, const QString& action, const std::vector<PickItem>& items, bool single, QWidget* parent)
        : Picker(prefix, title, action, listOf(items), single, parent)
    {
    }

Q_SIGNALS:
    /// Once, with at least one key.
    void picked(const QStringList& keys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QStringList chosen() const;
    void showState();
    void take();

    bool m_single = false;
    QString m_action;
    PickModel* m_items = nullptr;
    FilterModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_list = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
