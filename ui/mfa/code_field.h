/// What an MFA device shows, typed: six digits, and how long they still hold.
#pragma once

#include <QLineEdit>
#include <QWidget>

#include <string>

namespace rolewright::ui {

class Ticker;

/// Takes six digits and nothing else; blanks in what is pasted are left out.
class CodeField final : public QLineEdit {
    Q_OBJECT
public:
    static constexpr int digits = 6;

    CodeField(const QString& objectName, const QString& accessibleName, QWidget* parent);
    bool isComplete() const { return text().size() == digits; }
    std::string code() const { return text().toStdString(); }

Q_SIGNALS:
    /// The last digit was typed or pasted: time for the next field.
    void completed();

private:
    void takeDigits(const QString& typed);
};

/// A ring and words that tell how long the current code still holds. Both come from the world's clock.
class CodeClock final : public QWidget {
    Q_OBJECT
public:
    CodeClock(Ticker& ticker, QWidget* parent);
    /// Whole seconds until the next code: 1 to 30.
    static int secondsLeft(const Ticker& ticker);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QString words() const;
    Ticker& m_ticker;
};

}  // namespace rolewright::ui
