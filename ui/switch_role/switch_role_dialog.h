/// Becoming a role: choose it, say how, and be told why not. Opened by Ctrl+Shift+R; never modal.
#pragma once

#include "ui/switch_role/role_candidates.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;
class QSortFilterProxyModel;
class QTableView;

namespace rolewright::ui {

class RefusalPanel;
struct Remedy;
class Store;
class Prompts;

class SwitchRoleDialog final : public QDialog {
    Q_OBJECT
public:
    SwitchRoleDialog(Store& store, Prompts& prompts, QWidget* parent);

    /// Lists the roles anew and selects this one, if given.
    void start(const QString& roleArn = {});

    /// The role chosen or pasted; empty when there is none.
    QString chosenArn() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildForm();
    void reloadCandidates();
    void showChosen();
    void showDuration();
    void act();
    void goToLiveSession();
    void finished(const engine::CallResult& result);
    void showRefusal(const QString& message);
    void fix(const Remedy& remedy);
    void toggleFavourite();
    void showExternalId(const QString& arn, const RoleCandidate* candidate);
    sts::Caller source() const;
    service::Operation operation() const;
    /// What the fields may not be sent with; empty when all is well.
    QString complaint() const;

    Store& m_store;
    Prompts& m_prompts;
    RoleCandidates* m_candidates = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_verdict = nullptr;
    QPushButton* m_goToSession = nullptr;
    QComboBox* m_source = nullptr;
    QLineEdit* m_sessionName = nullptr;
    QSlider* m_duration = nullptr;
    QLabel* m_durationText = nullptr;
    QLineEdit* m_externalId = nullptr;
    QLabel* m_externalIdLabel = nullptr;
    QPlainTextEdit* m_sessionPolicy = nullptr;
    QLabel* m_complaint = nullptr;
    RefusalPanel* m_refusal = nullptr;
    QPushButton* m_switch = nullptr;
    QString m_wantedArn;
};

}  // namespace rolewright::ui
