/// The organisation and the accounts of the workspace, each with a button that shows it.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace rolewright::ui {

class Store;

/// Buttons: `overviewAccount/<id>`.
class AccountsList final : public QWidget {
    Q_OBJECT
public:
    AccountsList(Store& store, QWidget* parent);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    Store& m_store;
    QLabel* m_organization = nullptr;
    QGridLayout* m_grid = nullptr;
};

/// Takes every widget out of a grid.
void clearGrid(QGridLayout* grid);

}  // namespace rolewright::ui
