/// What a small list says while there is nothing in it, in its own place: what it is for, or how something comes into it. Large ones have an EmptyState.
#pragma once

#include <QAbstractItemModel>
#include <QLabel>
#include <QPointer>

class QAbstractItemView;

namespace rolewright::ui {

/// Belongs to the view; where it has not room for a line, nothing is written. Whoever does not see the words is told them as the view's description.
class EmptyWords final : public QLabel {
    Q_OBJECT
public:
    EmptyWords(QAbstractItemView& view, const QString& words);
    /// Other words; for what is empty for another reason now.
    void say(const QString& words);
    /// To be called when the view has another model than at first.
    void followModel();

protected:
    void moveEvent(QMoveEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QAbstractItemView& m_view;
    QPointer<QAbstractItemModel> m_model;
};

}  // namespace rolewright::ui
