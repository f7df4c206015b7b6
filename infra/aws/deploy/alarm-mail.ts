import * as z from "zod";
import type { Settings } from "../settings.ts";
import { CommandError, type Terminal } from "./terminal.ts";

const subscriptions = z.object({ Subscriptions: z.array(z.object({ SubscriptionArn: z.string() })) });

/** Says what to do while nobody has confirmed the mail of the alarms: until then they ring for nobody. */
export async function sayWhetherAlarmsAreHeard(
  { alarmEmail, region }: Settings,
  topic: string,
  terminal: Terminal,
): Promise<void> {
  if (await isConfirmed(topic, region, terminal)) return;
  terminal.say(
    `
Nobody is known to have confirmed the mail of the alarms. Until then alarms ring for nobody. AWS has written to ${alarmEmail}:
open the link in that mail. It holds for some days only; to be written to again:
aws sns subscribe --topic-arn ${topic} --protocol email --notification-endpoint ${alarmEmail} --region ${region}`,
  );
}

async function isConfirmed(topic: string, region: string, terminal: Terminal): Promise<boolean> {
  try {
    const answer = await terminal.read("aws", [
      ...["sns", "list-subscriptions-by-topic", "--topic-arn", topic],
      ...["--region", region, "--output", "json"],
    ]);
    return subscriptions
      .parse(JSON.parse(answer))
      .Subscriptions.some(({ SubscriptionArn }) => SubscriptionArn.startsWith("arn:"));
  } catch (error) {
    // Not to be allowed to look is no reason to fail: everything is deployed by now.
    if (error instanceof CommandError) return false;
    throw error;
  }
}
