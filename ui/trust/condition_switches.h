/// The conditions of a trust statement as switches, each with the line of JSON that it writes.
#pragma once

#include "ui/trust/trust_fields.h"
#include "ui/trust/trust_surroundings.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace rolewright::ui {

class ConditionSwitches final : public QWidget {
    Q_OBJECT
public:
    /// `number` is the statement's place in the policy, from 0; it ends the names of all parts.
    ConditionSwitches(int number, const policy::TrustGrant& grant, const TrustSurroundings& surroundings, QWidget* parent);

    /// The statement says something else now, or names others: switches that do not suit go away, lines say what is written. What is being typed stays.
    void setGrant(const policy::TrustGrant& grant);
    void setSurroundings(const TrustSurroundings& surroundings) { m_surroundings = surroundings; }
    /// The statement with what the switches say.
    policy::TrustGrant applied() const;
    /// Of the first switch that is on and says something impossible; empty when all can be written.
    QString complaint() const;
    bool isOn(policy::TrustSwitch which) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        TrustField field;
        QCheckBox* on = nullptr;
        QWidget* editor = nullptr;  ///< a line, a number or a date; none for a flag
        QPushButton* helper = nullptr;
        QLabel* line = nullptr;
    };
    void addRow(const TrustField& field);
    QWidget* makeEditor(const TrustField& field);
    QPushButton* makeHelper(const TrustField& field);
    void addActions();
    void fill(const Row& row) const;
    void turned(const Row& row, bool on);
    void generate();
    void offerShapes();
    void showState();
    void showRow(const Row& row);
    QStringList valuesOfRow(const Row& row) const;
    QStringList saidBy(const Row& row) const;
    bool canShow(const Row& row, const QStringList& values) const;
    const Row& rowOf(policy::TrustSwitch which) const;

    int m_number = 0;
    policy::TrustGrant m_grant;
    TrustSurroundings m_surroundings;
    QGridLayout* m_layout = nullptr;
    std::vector<Row> m_rows;
    QCheckBox* m_tagSession = nullptr;
    QCheckBox* m_setSourceIdentity = nullptr;
    QPushButton* m_more = nullptr;
};

}  // namespace rolewright::ui
