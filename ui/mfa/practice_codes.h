/// A practice aid: what a device shows now, for those who have no telephone at hand. Told by the practice engine, which keeps the seed; on AWS only the device itself can.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace rolewright::ui {

class Store;
class Ticker;

/// Hidden while the engine cannot tell. Stands beside a CodeClock, which keeps the time going.
class PracticeCodes final : public QWidget {
    Q_OBJECT
public:
    /// The one that is shown now; or two that follow one another, older ones if possible, so that the one that is shown now stays good for signing in.
    enum class Wanted { current, pair };

    /// Parts are named after `prefix`: `…PracticeCode` (the button), `…PracticeWords`.
    PracticeCodes(const QString& prefix, Wanted wanted, Store& store, Ticker& ticker, QWidget* parent);
    /// Whose codes, by its serial number; empty: nobody's.
    void setDevice(const QString& serialNumber);

Q_SIGNALS:
    /// To be typed in: one code, or two.
    void told(const QStringList& codes);

private:
    /// The oldest of the codes wanted that was not used; nothing when the next one has to be waited for.
    QStringList codes() const;
    void tell();
    void showState();

    Store& m_store;
    Ticker& m_ticker;
    Wanted m_wanted;
    QString m_serialNumber;
    QPushButton* m_button = nullptr;
    QLabel* m_words = nullptr;
};

}  // namespace rolewright::ui
