/// A connection made by hand: where it leads, whose keys, and how careful one has to be with it.
#pragma once

#include "ui/remote/saved_connections.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class ConnectionKeys;
class InlineMessage;
class Prompts;

QStringList environmentWords();

/// Parts: `connectionName`, `connectionUrl`, `connectionRegion`, `connectionKeyId`, `connectionSecret`, `connectionToken`, `connectionKeychain`, `connectionEnvironment`,
/// `connectionAccount`, `connectionCa`, `connectionCaChoose`, `connectionProxy`, `connectionSave`.
class ConnectionForm final : public QDialog {
    Q_OBJECT
public:
    /// `keys` and `prompts` outlive it. One without an id is new.
    ConnectionForm(const SavedConnection& connection, ConnectionKeys& keys, Prompts& prompts, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& id);

private:
    QLineEdit* addField(QFormLayout* form, const QString& objectName, const QString& label, const QString& value, const QString& hint = {});
    void addKeys(QFormLayout* form);
    void addCa(QFormLayout* form);
    QString obstacle() const;
    void showState();
    SavedConnection written() const;
    void save();
    void finish();

    SavedConnection m_connection;
    ConnectionKeys& m_keys;
    Prompts& m_prompts;
    const bool m_isNew;
    bool m_waiting = false;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_region = nullptr;
    QLineEdit* m_keyId = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_token = nullptr;
    QCheckBox* m_keychain = nullptr;
    QComboBox* m_environment = nullptr;
    QLineEdit* m_account = nullptr;
    QLineEdit* m_ca = nullptr;
    QLineEdit* m_proxy = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace rolewright::ui
