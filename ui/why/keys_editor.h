/// The keys of a simulated request: the table, a field for one more, and the usual ones at hand.
#pragma once

#include "ui/why/why_inquiry.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class InlineMessage;
class KeysModel;
class SuggestField;

/// Parts: `whyKeys`, `whyKey`, `whyKeyAdd`, `whyKeyUsual`, `whyKeyRemove`, `whyKeyMessage`.
class KeysEditor final : public QWidget {
    Q_OBJECT
public:
    explicit KeysEditor(QWidget* parent);

    const std::vector<GivenKey>& given() const;
    void setGiven(const std::vector<GivenKey>& given);
    /// Shows what the answer knows of the keys; `missing` are those that policies asked for in vain.
    void show(const std::vector<ContextRow>& rows, const QStringList& missing);
    using QWidget::show;

Q_SIGNALS:
    void edited();

private:
    QWidget* buildHead();
    void fillMenu();
    void add(const QString& key, const QString& values);
    void removeSelected();
    void showState();

    KeysModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    SuggestField* m_key = nullptr;
    QMenu* m_usual = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
    QStringList m_missing;
};

}  // namespace rolewright::ui
